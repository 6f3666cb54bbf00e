package io.espalier.pricing.math;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Which of n sorted independent numbers are a quantile of their law and the ends of its confidence interval; no law is assumed.
 *
 * <p>The count of numbers up to the true quantile of level p is binomial(n, p), so that [x(low), x(high)] holds it with probability
 * P(low <= B <= high - 1); each tail beyond is at most (1 - confidence)/2. Exact for every n. Source: David and Nagaraja (2003), "Order
 * Statistics", 7.1.
 *
 * @param rank of the sample's quantile, see {@link EmpiricalQuantile}; 1 is the smallest number
 * @param low rank of the lower end; 0: no number is low enough, the end is that of the numbers' range
 * @param high rank of the upper end; n + 1: no number is high enough
 */
public record QuantileRanks(long rank, long low, long high) {

    /** @throws IllegalArgumentException if there is no number, or level or confidence is not within (0, 1) */
    public static QuantileRanks of(long n, double level, double confidence) {
        if (n < 1 || !(level > 0.0 && level < 1.0 && confidence > 0.0 && confidence < 1.0)) {
            throw new IllegalArgumentException("a quantile needs numbers, and level and confidence within (0,1): n=" + n
                    + ", level=" + level + ", confidence=" + confidence);
        }
        final double tail = 0.5 * (1.0 - confidence);
        final long rank = EmpiricalQuantile.rank(n, level);
        final long low = firstAbove(n, level, tail);
        final long high = 1 + firstAbove(n, level, 1.0 - tail);
        // The sample's own quantile lies within; to widen an interval costs it no confidence.
        return new QuantileRanks(rank, Math.min(low, rank), Math.max(high, rank));
    }

    /** The smallest count k for which P(B <= k) > share: the counts below it together have at most that share. */
    private static long firstAbove(long n, double level, double share) {
        long below = -1;
        long above = n;
        while (above - below > 1) {
            final long middle = below + (above - below) / 2;
            if (cumulative(n, level, middle) > share) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    /** P(B <= k) = I_{1-p}(n - k, k + 1). */
    static double cumulative(long n, double level, long k) {
        return k >= n ? 1.0 : RegularizedBeta.complement(level, k + 1.0, (double) n - k);
    }
}
