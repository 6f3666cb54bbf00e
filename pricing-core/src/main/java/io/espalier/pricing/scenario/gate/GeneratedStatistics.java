package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.math.EmpiricalQuantile;
import java.util.Arrays;

/**
 * The statistics of {@link PathStatistics}, in its order, of generated windows: losses over all of them, clustering and kurtosis as they are
 * found among so many days, at the median.
 *
 * <p>With fat tails the last two grow with the size of a sample: a large one may be compared with a small one only so.
 */
final class GeneratedStatistics {
    private GeneratedStatistics() {}

    /**
     * Of one number a day.
     *
     * @param windows {@code [window][day]}, of one length
     * @param sampleDays of the sample that they are compared with
     */
    static double[] of(double[][] windows, GatePlan plan, int sampleDays) {
        final double[] all = new double[PathStatistics.COUNT];
        all[PathStatistics.LOSS] = loss(windows, 1, plan.probability());
        all[PathStatistics.HORIZON_LOSS] = loss(windows, plan.horizonDays(), plan.probability());
        final int[] firstPiece = new int[windows.length + 1];
        Arrays.setAll(firstPiece, k -> k);
        final PieceMoments moments = new PieceMoments(windows, firstPiece, windows[0].length);
        final int batch = Math.max(1, Math.min(windows.length, sampleDays / windows[0].length));
        final double[] clustering = new double[windows.length / batch];
        final double[] kurtosis = new double[clustering.length];
        for (int b = 0; b < clustering.length; b++) {
            final double[] shape = moments.of(b * batch, (b + 1) * batch);
            clustering[b] = shape[0];
            kurtosis[b] = shape[1];
        }
        all[PathStatistics.CLUSTERING] = median(clustering);
        all[PathStatistics.KURTOSIS] = median(kurtosis);
        return all;
    }

    private static double loss(double[][] windows, int horizon, double probability) {
        final double[] sums = SortedPieces.sums(windows, horizon);
        Arrays.sort(sums);
        return -EmpiricalQuantile.of(sums, probability);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return EmpiricalQuantile.median(values);
    }
}
