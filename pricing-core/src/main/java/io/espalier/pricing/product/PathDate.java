package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;

/**
 * A date in years that may move with expiry: t = share T + offset.
 *
 * <p>The k-th of n equally spaced dates is (k/n, 0); a date given as a number is (0, t), but (1, 0) where it is T
 * itself.
 */
public record PathDate(double share, double offset) {
    /** T. */
    public static final PathDate EXPIRY = new PathDate(1.0, 0.0);

    /** The date k T/n. */
    public static PathDate ofShare(int k, int n) {
        return new PathDate((double) k / n, 0.0);
    }

    /** A given date, which moves with expiry only where it is expiry. */
    public static PathDate of(double time, double expiry) {
        return time == expiry ? EXPIRY : new PathDate(0.0, time);
    }

    /** The date in years. */
    public double at(double expiry) {
        return share * expiry + offset;
    }

    /** The date in years. */
    public <T extends Real<T>> T at(T expiry) {
        return expiry.times(share).plus(offset);
    }
}
