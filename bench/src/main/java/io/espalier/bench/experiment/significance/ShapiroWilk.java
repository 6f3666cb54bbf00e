package io.espalier.bench.experiment.significance;

import io.espalier.pricing.math.Moments;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Shapiro and Wilk's test of normality: W is the squared correlation of the sorted sample with what a normal one would look like.
 *
 * <p>Source: Royston (1995), Remark AS R94: A remark on algorithm AS 181, Applied Statistics 44(4); for 3 to 5000 numbers. Weights are
 * those of the largest two by polynomials in 1/sqrt(n), the others' in proportion to normal scores; the chance is that of a power of 1 - W
 * being normal.
 *
 * @param w near 1 for a normal sample
 * @param chance of a smaller W from a normal sample
 */
public record ShapiroWilk(double w, double chance) {
    private static final int MOST = 5000;
    private static final int SMALL = 11;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0.0, 1.0);

    // Coefficients of the source, constant term first.
    private static final double[] LARGEST = {0.0, 0.221157, -0.147981, -2.071190, 4.434685, -2.706056};
    private static final double[] SECOND = {0.0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};
    private static final double[] SMALL_MEAN = {0.5440, -0.39978, 0.025054, -6.714e-4};
    private static final double[] SMALL_DEVIATION = {1.3822, -0.77857, 0.062767, -0.0020322};
    private static final double[] MEAN = {-1.5861, -0.31082, -0.083751, 0.0038915};
    private static final double[] DEVIATION = {-0.4803, -0.082676, 0.0030302};
    private static final double[] SHIFT = {-2.273, 0.459};

    /**
     * Tests a sample.
     *
     * @throws IllegalArgumentException if it has not 3 to 5000 numbers, all finite, not all equal
     */
    public static ShapiroWilk of(double[] sample) {
        final double[] x = sample.clone();
        Arrays.sort(x);
        final boolean finite = Arrays.stream(x).allMatch(Double::isFinite);
        if (x.length < 3 || x.length > MOST || !finite || x[0] == x[x.length - 1]) {
            throw new IllegalArgumentException("a sample must hold 3 to " + MOST + " finite numbers, not all equal: n="
                    + x.length + ", sample=" + Arrays.toString(sample));
        }
        final double w = statistic(x);
        return new ShapiroWilk(w, chance(w, x.length));
    }

    private static double statistic(double[] x) {
        final double[] a = weights(x.length);
        double slope = 0.0;
        for (int i = 0; i < a.length; i++) {
            slope += a[i] * (x[x.length - 1 - i] - x[i]);
        }
        final Moments moments = new Moments();
        moments.add(x, x.length);
        return Math.min(1.0, slope * slope / moments.squares());
    }

    /** Of the upper half, the largest first; the lower half has their negatives. */
    private static double[] weights(int n) {
        if (n == 3) {
            return new double[] {Math.sqrt(0.5)};
        }
        final double[] scores = IntStream.range(0, n / 2)
                .mapToDouble(i -> -NORMAL.inverseCumulativeProbability((i + 1 - 0.375) / (n + 0.25)))
                .toArray();
        final double squares = 2.0 * Arrays.stream(scores).map(m -> m * m).sum();
        final double u = 1.0 / Math.sqrt(n);
        final double first = polynomial(LARGEST, u) + scores[0] / Math.sqrt(squares);
        final double second = polynomial(SECOND, u) + scores[1] / Math.sqrt(squares);
        final boolean two = n > 5;
        final double restOfScores = squares - 2.0 * scores[0] * scores[0] - (two ? 2.0 * scores[1] * scores[1] : 0.0);
        final double restOfWeights = 1.0 - 2.0 * first * first - (two ? 2.0 * second * second : 0.0);
        final double scale = Math.sqrt(restOfWeights / restOfScores);
        final double[] weights = Arrays.stream(scores).map(m -> scale * m).toArray();
        weights[0] = first;
        if (two) {
            weights[1] = second;
        }
        return weights;
    }

    private static double chance(double w, int n) {
        if (n == 3) {
            // Exact: 6/pi (asin sqrt W - asin sqrt 3/4).
            return Math.max(0.0, 6.0 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75))));
        }
        final double y = Math.log1p(-w);
        if (n > SMALL) {
            final double logN = Math.log(n);
            return above((y - polynomial(MEAN, logN)) / Math.exp(polynomial(DEVIATION, logN)));
        }
        final double shift = polynomial(SHIFT, n);
        if (y >= shift) {
            return 0.0;
        }
        return above((-Math.log(shift - y) - polynomial(SMALL_MEAN, n)) / Math.exp(polynomial(SMALL_DEVIATION, n)));
    }

    private static double above(double z) {
        return NORMAL.cumulativeProbability(-z);
    }

    private static double polynomial(double[] coefficients, double u) {
        double sum = 0.0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            sum = sum * u + coefficients[k];
        }
        return sum;
    }
}
