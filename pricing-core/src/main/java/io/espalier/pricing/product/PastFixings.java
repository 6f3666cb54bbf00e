package io.espalier.pricing.product;

/**
 * Fixings of an average that are known today: how many, and their average in price units (not used where there is
 * none).
 */
public record PastFixings(int count, double average) {
    /** An average that has not begun. */
    public static final PastFixings NONE = new PastFixings(0, 0.0);

    /** @throws IllegalArgumentException if the count is negative or the average not finite */
    public PastFixings {
        if (count < 0) {
            throw new IllegalArgumentException("count of past fixings must be >= 0: count=" + count);
        }
        Terms.finite("average", average);
    }
}
