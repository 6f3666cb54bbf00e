package io.espalier.pricing.interval;

/**
 * Ranges of softplus, log(1 + e^x), and of its first three derivatives: the sigmoid s, s' and s''.
 *
 * <p>s' is even, greatest at 0 (1/4); s'' is odd, +-1/(6 sqrt 3) at -+log(2 + sqrt 3).
 */
public final class SoftplusEnclosures {
    private SoftplusEnclosures() {}

    /** Range of log(1 + e^x). */
    public static Interval value(Interval x) {
        return new Interval(DirectedRounding.softplusDown(x.lo()), DirectedRounding.softplusUp(x.hi()));
    }

    /** Range of the first derivative, the sigmoid 1/(1 + e^-x). */
    public static Interval slope(Interval x) {
        return Logistic.value(x);
    }

    /** Range of the second derivative. */
    public static Interval curvature(Interval x) {
        return Logistic.first(x);
    }

    /** Range of the third derivative. */
    public static Interval third(Interval x) {
        return Logistic.second(x);
    }
}
