package io.espalier.bench.experiment.gan;

import java.util.Arrays;

/**
 * The Kullback-Leibler divergence of the law of {@code real} from that of {@code drawn}, from distances to k-th neighbours.
 *
 * <p>{@code d mean log(s_k/r_k) + log(n/(m - 1))}: over the m real rows, r_k is the distance to the k-th other real row, s_k to
 * the k-th of n drawn ones, d the dimension. Unbiased in the limit; of the same law it is 0 but for noise. Source: Wang, Kulkarni
 * and Verdú (2009), IEEE Transactions on Information Theory 55(5), Eq. 25.
 */
final class NeighbourDivergence {
    static final int NEIGHBOUR = 5;
    /** Rows that stand twice have no logarithm. */
    private static final double FLOOR = 1e-9;

    private NeighbourDivergence() {}

    /** Shapes: {@code [row][coordinate]}; more rows than neighbours of each. */
    static double of(double[][] real, double[][] drawn) {
        double sum = 0.0;
        for (double[] row : real) {
            // The nearest real row is the row itself.
            final double r = distance(row, real, NEIGHBOUR + 1);
            final double s = distance(row, drawn, NEIGHBOUR);
            sum += Math.log((s + FLOOR) / (r + FLOOR));
        }
        return real[0].length * sum / real.length + Math.log((double) drawn.length / (real.length - 1));
    }

    /** To the k-th nearest of {@code rows}. */
    private static double distance(double[] from, double[][] rows, int k) {
        final double[] nearest = new double[k];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (double[] row : rows) {
            insert(squaredDistance(from, row), nearest);
        }
        return Math.sqrt(nearest[k - 1]);
    }

    private static void insert(double distance, double[] nearest) {
        int at = nearest.length - 1;
        if (distance >= nearest[at]) {
            return;
        }
        for (; at > 0 && nearest[at - 1] > distance; at--) {
            nearest[at] = nearest[at - 1];
        }
        nearest[at] = distance;
    }

    private static double squaredDistance(double[] x, double[] y) {
        double sum = 0.0;
        for (int j = 0; j < x.length; j++) {
            sum += (x[j] - y[j]) * (x[j] - y[j]);
        }
        return sum;
    }
}
