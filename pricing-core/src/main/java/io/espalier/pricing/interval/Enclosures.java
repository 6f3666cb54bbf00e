package io.espalier.pricing.interval;

/**
 * Ranges of exponentials, logarithms, roots and reciprocals over an interval: exact up to outward rounding.
 *
 * <p>{@link Math#exp} and {@link Math#log} are trusted to their documented one ulp, everything above them is rounded
 * outward. What is not monotone has a class of its own, {@link SiluEnclosures} for one.
 */
public final class Enclosures {
    private Enclosures() {}

    /** Range of e^x. */
    public static Interval exp(Interval x) {
        return new Interval(DirectedRounding.expDown(x.lo()), DirectedRounding.expUp(x.hi()));
    }

    /**
     * Range of log x.
     *
     * @throws IllegalArgumentException if x may not be positive
     */
    public static Interval log(Interval x) {
        requirePositive("log", x);
        return new Interval(DirectedRounding.logDown(x.lo()), DirectedRounding.logUp(x.hi()));
    }

    /**
     * Range of 1/x.
     *
     * @throws IllegalArgumentException if x may not be positive
     */
    public static Interval reciprocal(Interval x) {
        requirePositive("1/x", x);
        return new Interval(DirectedRounding.reciprocalDown(x.hi()), DirectedRounding.reciprocalUp(x.lo()));
    }

    /**
     * Range of the square root of x.
     *
     * @throws IllegalArgumentException if x may not be positive
     */
    public static Interval sqrt(Interval x) {
        requirePositive("sqrt", x);
        return new Interval(DirectedRounding.sqrtDown(x.lo()), DirectedRounding.sqrtUp(x.hi()));
    }

    private static void requirePositive(String function, Interval x) {
        if (!(x.lo() > 0.0)) {
            throw new IllegalArgumentException(
                    "an interval must be positive for " + function + ": lo=" + x.lo() + ", hi=" + x.hi());
        }
    }
}
