package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Lanes;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One or two signals that are normal given the levels: r' = M x + L z, however many underlyings there are.
 *
 * <p>The covariance follows from variances of weighted sums: 4 Cov(a, b) = Var(a + b) - Var(a - b).
 */
final class GaussianInnerStep implements InnerStep {
    private final double[][] meanWeights;
    private final double[][] root;

    GaussianInnerStep(BermudanSimulation simulation, int date) {
        final double[][] weights = simulation.signalWeights(date);
        final double years = simulation.years(date);
        this.meanWeights = new double[weights.length][simulation.levels()];
        for (int j = 0; j < weights.length; j++) {
            for (int i = 0; i < meanWeights[j].length; i++) {
                meanWeights[j][i] = weights[j][i] * simulation.growth(i, years);
            }
        }
        this.root = root(simulation, weights, years);
    }

    private static double[][] root(BermudanSimulation simulation, double[][] weights, double years) {
        final double first = simulation.variance(weights[0], years);
        final double deviation = Math.sqrt(Math.max(0.0, first));
        if (weights.length == 1) {
            return new double[][] {{deviation}};
        }
        final double covariance = 0.25
                * (simulation.variance(combined(weights, 1.0), years)
                        - simulation.variance(combined(weights, -1.0), years));
        final double slope = deviation > 0.0 ? covariance / deviation : 0.0;
        final double rest = simulation.variance(weights[1], years) - slope * slope;
        return new double[][] {{deviation, 0.0}, {slope, Math.sqrt(Math.max(0.0, rest))}};
    }

    private static double[] combined(double[][] weights, double sign) {
        return IntStream.range(0, weights[0].length)
                .mapToDouble(i -> weights[0][i] + sign * weights[1][i])
                .toArray();
    }

    @Override
    public int normals() {
        return root.length;
    }

    @Override
    public UnaryOperator<List<Lanes>> from(List<Lanes> state) {
        final List<Lanes> means =
                Arrays.stream(meanWeights).map(row -> sum(row, state)).toList();
        return normals -> IntStream.range(0, root.length)
                .mapToObj(j -> means.get(j).plus(sum(Arrays.copyOf(root[j], j + 1), normals)))
                .toList();
    }

    private static Lanes sum(double[] weights, List<Lanes> x) {
        Lanes sum = x.get(0).times(weights[0]);
        for (int i = 1; i < weights.length; i++) {
            sum = sum.plus(x.get(i).times(weights[i]));
        }
        return sum;
    }
}
