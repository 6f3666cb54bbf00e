package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.math.EmpiricalQuantile;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;

/**
 * Statistics of the days held out, and how far chance moves them.
 *
 * <p>The days are resampled in runs of some weeks, as many as there are, with replacement; the bounds are percentiles of the statistics
 * of the samples. Source: Künsch (1989), Annals of Statistics 17(3); Efron and Tibshirani (1993), 13.3.
 *
 * @param estimate by statistic, in the order of {@link PathStatistics}
 * @param low the samples' quantile of the statistic's tail share
 * @param high the same of the other end
 */
record HoldOutBounds(double[] estimate, double[] low, double[] high) {
    private static final int SAMPLES = 2000;

    static HoldOutBounds of(PathStatistics statistics, double[] tails, NormalSource source) {
        final double[][] samples = new double[PathStatistics.COUNT][SAMPLES];
        for (int b = 0; b < SAMPLES; b++) {
            final double[] drawn = statistics.of(weights(statistics.pieces(), b, source));
            for (int i = 0; i < drawn.length; i++) {
                samples[i][b] = drawn[i];
            }
        }
        final double[] low = new double[PathStatistics.COUNT];
        final double[] high = new double[PathStatistics.COUNT];
        for (int i = 0; i < low.length; i++) {
            Arrays.sort(samples[i]);
            low[i] = EmpiricalQuantile.of(samples[i], tails[i]);
            high[i] = EmpiricalQuantile.of(samples[i], 1.0 - tails[i]);
        }
        return new HoldOutBounds(statistics.whole(), low, high);
    }

    private static int[] weights(int pieces, int sample, NormalSource source) {
        final int[] weights = new int[pieces];
        for (int k = 0; k < pieces; k++) {
            weights[(int) (source.uniform(sample, k) * pieces)]++;
        }
        return weights;
    }
}
