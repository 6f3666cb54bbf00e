package io.espalier.pricing.interval;

/**
 * How far sums of products taken in plain double arithmetic may lie from the truth: for loops too hot to round every step.
 *
 * <p>A sum of n products, in any order, fused or not, errs by at most gamma(n) times the sum of the absolute products (Higham, 2002,
 * Accuracy and Stability of Numerical Algorithms, section 3.1), unless something underflows; {@link #UNDERFLOW} pays for that. Bounds
 * here are themselves rounded up.
 */
public final class RoundingError {
    /** Half the distance of 1 to the next double. */
    private static final double UNIT = 0x1p-53;

    /**
     * More than what all the products that underflow in a sum of 10^9 terms lose, were every result multiplied by 10^100: a product that
     * underflows is wrong by at most 2^-1075.
     */
    public static final double UNDERFLOW = 0x1p-640;

    private RoundingError() {}

    /**
     * n u/(1 - n u), u = 2^-53, rounded up: relative to absolute values, the error of {@code operations} roundings one upon the other.
     *
     * @throws IllegalArgumentException if there are so many that the bound says nothing
     */
    public static double gamma(int operations) {
        double units = operations * UNIT;
        if (!(operations >= 0 && units < 0.5)) {
            throw new IllegalArgumentException(
                    "roundings must be countable and fewer than 2^52: operations=" + operations);
        }
        return Math.nextUp(Math.nextUp(units / (1.0 - units)));
    }
}
