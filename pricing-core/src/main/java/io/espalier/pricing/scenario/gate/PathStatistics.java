package io.espalier.pricing.scenario.gate;

import java.util.Arrays;

/**
 * Losses, clustering and kurtosis of stretches of days, for any weights on pieces of them.
 *
 * <p>Pieces are runs of {@code pieceDays} days within a stretch. All four statistics come from counts and sums by piece, so that
 * resampled pieces cost no pass over the days. A sum over several days, and a pair of days, belongs to the piece of its first day.
 */
final class PathStatistics {
    static final int LOSS = 0;
    static final int HORIZON_LOSS = 1;
    static final int CLUSTERING = 2;
    static final int KURTOSIS = 3;
    static final int COUNT = 4;

    private final double probability;
    private final SortedPieces days;
    private final SortedPieces sums;
    private final PieceMoments moments;
    private final int pieces;

    PathStatistics(double[][] stretches, int pieceDays, int horizon, double probability) {
        this.probability = probability;
        final int[] firstPiece = firstPieces(stretches, pieceDays);
        this.pieces = firstPiece[stretches.length];
        this.days = SortedPieces.sums(stretches, firstPiece, pieceDays, 1);
        this.sums = SortedPieces.sums(stretches, firstPiece, pieceDays, horizon);
        this.moments = new PieceMoments(stretches, firstPiece, pieceDays);
    }

    private static int[] firstPieces(double[][] stretches, int pieceDays) {
        final int[] first = new int[stretches.length + 1];
        for (int k = 0; k < stretches.length; k++) {
            // A rest that is no piece of its own belongs to the last.
            first[k + 1] = first[k] + Math.max(1, stretches[k].length / pieceDays);
        }
        return first;
    }

    /** Number of pieces. */
    int pieces() {
        return pieces;
    }

    /** The statistics with every piece once. */
    double[] whole() {
        final int[] once = new int[pieces];
        Arrays.fill(once, 1);
        return of(once);
    }

    /** The one-day loss, the loss over the horizon (positive numbers are losses), autocorrelation of squares, kurtosis. */
    double[] of(int[] weights) {
        final double[] all = new double[COUNT];
        all[LOSS] = -days.quantile(probability, weights);
        all[HORIZON_LOSS] = -sums.quantile(probability, weights);
        final double[] shape = moments.of(weights);
        all[CLUSTERING] = shape[0];
        all[KURTOSIS] = shape[1];
        return all;
    }

    /**
     * The losses with every piece once; clustering and kurtosis as they are found among so many days, at the median.
     *
     * <p>With fat tails both grow with the size of a sample: a large one may be compared with a small one only so.
     */
    double[] typicalOf(int sampleDays) {
        final double[] all = whole();
        final int batch =
                Math.max(1, Math.min(pieces, (int) Math.ceil((double) sampleDays * pieces / days.values().length)));
        final double[] clustering = new double[pieces / batch];
        final double[] kurtosis = new double[pieces / batch];
        for (int b = 0; b < clustering.length; b++) {
            final double[] sample = moments.of(b * batch, (b + 1) * batch);
            clustering[b] = sample[0];
            kurtosis[b] = sample[1];
        }
        all[CLUSTERING] = median(clustering);
        all[KURTOSIS] = median(kurtosis);
        return all;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
