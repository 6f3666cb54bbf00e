package io.espalier.pricing.math;

/**
 * Quantiles of samples: the least number of n that at least p n of them do not exceed.
 *
 * <p>The inverse of the sample's distribution function, definition 1 of Hyndman and Fan (1996), The American Statistician 50(4): always a
 * number of the sample, which is what coverage counts. The loss of probability p is minus the quantile of returns.
 */
public final class EmpiricalQuantile {
    /** A product this near to a whole number, relatively, is that number: 0.07 times 100 is 7. */
    private static final double ROUNDING = 1e-14;

    private EmpiricalQuantile() {}

    /**
     * Which of n sorted numbers it is, 1 for the least.
     *
     * @throws IllegalArgumentException if there is no number, or p is not within [0, 1]
     */
    public static long rank(long n, double p) {
        if (n < 1 || !(p >= 0.0 && p <= 1.0)) {
            throw new IllegalArgumentException("a quantile needs a number and p within [0,1]: n=" + n + ", p=" + p);
        }
        final double product = p * n;
        final double whole = Math.rint(product);
        final double least = Math.abs(product - whole) <= ROUNDING * product ? whole : Math.ceil(product);
        return Math.max(1, Math.min(n, (long) least));
    }

    /**
     * The quantile.
     *
     * @param ascending the sample, sorted
     * @throws IllegalArgumentException as {@link #rank}
     */
    public static double of(double[] ascending, double p) {
        return ascending[(int) rank(ascending.length, p) - 1];
    }

    /**
     * The same counted from above, the greatest number that at least p n are not below: minus the quantile of the sample's negatives. A
     * lower bound so taken and an upper one of the same p cut off equally many.
     *
     * @throws IllegalArgumentException as {@link #rank}
     */
    public static double fromAbove(double[] ascending, double p) {
        return ascending[ascending.length - (int) rank(ascending.length, p)];
    }

    /** The median, of an even number the upper of the two in the middle; likewise of a sorted sample. */
    public static double median(double[] ascending) {
        return fromAbove(ascending, 0.5);
    }
}
