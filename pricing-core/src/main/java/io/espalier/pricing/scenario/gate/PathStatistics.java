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
        this.days = SortedPieces.of(stretches, firstPiece, pieceDays, 1);
        this.sums = SortedPieces.of(stretches, firstPiece, pieceDays, horizon);
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
}
