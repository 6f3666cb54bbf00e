package io.espalier.pricing.random;

import java.util.Arrays;

/**
 * In which order a Brownian bridge makes its dates, and from which two it makes each.
 *
 * <p>The last date comes first; then always the one with the largest variance given what is made, the earlier of equals. Made from
 * its neighbours at l and r (0 at date 0), the level at t has mean ((r - t) w_l + (t - l) w_r)/(r - l) and variance
 * (t - l)(r - t)/(r - l).
 */
final class BridgeOrder {
    /** Stands for date 0, and to the right of the last date for nothing. */
    private static final int NONE = -1;

    private final double[] dates;
    private final int[] order;
    private final int[] left;
    private final int[] right;

    /** @throws IllegalArgumentException if dates do not increase from 0 */
    BridgeOrder(double[] dates) {
        for (int step = 0; step < dates.length; step++) {
            if (!(dates[step] > (step == 0 ? 0.0 : dates[step - 1]) && dates[step] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("dates must increase from 0: dates[" + step + "]=" + dates[step]
                        + ", dates=" + Arrays.toString(dates));
            }
        }
        this.dates = dates.clone();
        this.order = new int[dates.length];
        this.left = new int[dates.length];
        this.right = new int[dates.length];
        makeOrder();
    }

    private void makeOrder() {
        final boolean[] made = new boolean[dates.length];
        Arrays.fill(left, NONE);
        Arrays.fill(right, NONE);
        for (int k = 0; k < order.length; k++) {
            order[k] = k == 0 ? dates.length - 1 : leastKnown(made);
            made[order[k]] = true;
            tellNeighbours(order[k], made);
        }
    }

    private int leastKnown(boolean[] made) {
        int best = NONE;
        for (int step = 0; step < dates.length; step++) {
            if (!made[step] && (best == NONE || variance(step) > variance(best))) {
                best = step;
            }
        }
        return best;
    }

    /** Dates on both sides, up to the next that is made, now have {@code step} for a neighbour. */
    private void tellNeighbours(int step, boolean[] made) {
        for (int before = step - 1; before >= 0 && !made[before]; before--) {
            right[before] = step;
        }
        for (int after = step + 1; after < dates.length && !made[after]; after++) {
            left[after] = step;
        }
    }

    /** Which step's end is made k-th. */
    int step(int k) {
        return order[k];
    }

    /** The step whose end lies to the left of the k-th made and is made before it; -1 for date 0. */
    int left(int k) {
        return left[order[k]];
    }

    /** The step whose end lies to the right; -1 for none. */
    int right(int k) {
        return right[order[k]];
    }

    /** Weight of the left neighbour's level. */
    double leftShare(int k) {
        final int step = order[k];
        return right[step] == NONE ? 1.0 : (dates[right[step]] - dates[step]) / (dates[right[step]] - leftDate(step));
    }

    /** Weight of the right neighbour's level. */
    double rightShare(int k) {
        return 1.0 - leftShare(k);
    }

    /** Standard deviation given the neighbours. */
    double deviation(int k) {
        return Math.sqrt(variance(order[k]));
    }

    private double variance(int step) {
        final double since = dates[step] - leftDate(step);
        if (right[step] == NONE) {
            return since;
        }
        final double until = dates[right[step]] - dates[step];
        return since * until / (since + until);
    }

    private double leftDate(int step) {
        return left[step] == NONE ? 0.0 : dates[left[step]];
    }
}
