package io.espalier.pricing.interval;

/**
 * Ranges of tanh and of its first three derivatives: tanh x = 2 s(2x) - 1 with the sigmoid s, hence 4 s', 8 s'' and 16 s'''.
 *
 * <p>The slope is greatest at 0 (1); the curvature is +-4/(3 sqrt 3) at -+log(2 + sqrt 3)/2; the third derivative runs from
 * -2 at 0 up to 2/3 at +-log(5 + sqrt 24)/2. Factors are powers of two, so nothing but s rounds.
 */
public final class TanhEnclosures {
    private TanhEnclosures() {}

    /** Range of tanh x. */
    public static Interval value(Interval x) {
        return new Interval(DirectedRounding.tanhDown(x.lo()), DirectedRounding.tanhUp(x.hi()));
    }

    /** Range of the first derivative, 1 - tanh^2 x. */
    public static Interval slope(Interval x) {
        return Logistic.first(twice(x)).times(4.0);
    }

    /** Range of the second derivative. */
    public static Interval curvature(Interval x) {
        return Logistic.second(twice(x)).times(8.0);
    }

    /** Range of the third derivative. */
    public static Interval third(Interval x) {
        return Logistic.third(twice(x)).times(16.0);
    }

    /** 2x; an end that overflows stays finite on its inner side, where derivatives of s have long been 0. */
    private static Interval twice(Interval x) {
        return new Interval(Math.min(2.0 * x.lo(), Double.MAX_VALUE), Math.max(2.0 * x.hi(), -Double.MAX_VALUE));
    }
}
