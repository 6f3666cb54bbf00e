package io.espalier.bench.experiment.enclosure;

import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a network's value and derivatives were seen to reach: at uniform points and at corners, as many of each.
 *
 * @param value lowest and highest
 * @param derivatives the same of each input
 * @param gamma the same of the sum of the Hessian, at fewer points
 */
record SampledRanges(double[] value, double[][] derivatives, double[] gamma) {
    private static final int POINTS_OF_GAMMA = 4096;

    static SampledRanges of(Network network, Box box, int points, long seed) {
        final int d = box.size();
        final SplittableRandom random = new SplittableRandom(seed);
        final CurvaturePass pass = new CurvaturePass(network);
        final int[] columns = IntStream.range(0, d).toArray();
        final double[] hessian = new double[d * d];
        final SampledRanges ranges = new SampledRanges(empty(), new double[d][], empty());
        Arrays.setAll(ranges.derivatives, j -> empty());
        final double[] x = new double[d];
        final double[] gradient = new double[d];
        for (int point = 0; point < points; point++) {
            for (int j = 0; j < d; j++) {
                final double share = point % 2 == 0 ? random.nextInt(2) : random.nextDouble();
                x[j] = box.low()[j] + share * (box.high()[j] - box.low()[j]);
            }
            widen(ranges.value, pass.valueAndGradient(x, gradient));
            for (int j = 0; j < d; j++) {
                widen(ranges.derivatives[j], gradient[j]);
            }
            if (point < POINTS_OF_GAMMA) {
                pass.hessian(columns, hessian);
                widen(ranges.gamma, Arrays.stream(hessian).sum());
            }
        }
        return ranges;
    }

    private static double[] empty() {
        return new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    }

    private static void widen(double[] range, double number) {
        range[0] = Math.min(range[0], number);
        range[1] = Math.max(range[1], number);
    }

    double width() {
        return value[1] - value[0];
    }

    double gammaWidth() {
        return gamma[1] - gamma[0];
    }

    double width(int j) {
        return derivatives[j][1] - derivatives[j][0];
    }
}
