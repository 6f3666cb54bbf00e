package io.espalier.pricing.interval;

/**
 * Ranges of max(x, 0) and of its derivatives.
 *
 * <p>Away from the kink the second and third are 0. Over an interval that touches 0 a bound must stay true for the
 * remainders that are made of it, and the slope jumps there: a curvature of [0, 0] would prove a false expansion, an
 * exception would end a pass that can still answer. So the curvature is then [0, infinity), which holds every difference
 * quotient of the slope, and the third derivative the whole line: true, and plainly of no use.
 */
public final class ReluEnclosures {
    private static final Interval ZERO = Interval.of(0.0);
    private static final Interval ONE = Interval.of(1.0);
    private static final Interval UNBOUNDED_ABOVE = new Interval(0.0, Double.POSITIVE_INFINITY);
    private static final Interval WHOLE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final Interval BOTH_SLOPES = new Interval(0.0, 1.0);

    private ReluEnclosures() {}

    /** Range of max(x, 0). */
    public static Interval value(Interval x) {
        return new Interval(Math.max(x.lo(), 0.0), Math.max(x.hi(), 0.0));
    }

    /** Range of the first derivative, both sides of the kink included. */
    public static Interval slope(Interval x) {
        if (touchesKink(x)) {
            return BOTH_SLOPES;
        }
        return x.lo() > 0.0 ? ONE : ZERO;
    }

    /** Range of the second derivative: 0, and [0, infinity) where {@code x} touches the kink. */
    public static Interval curvature(Interval x) {
        return touchesKink(x) ? UNBOUNDED_ABOVE : ZERO;
    }

    /** Range of the third derivative: 0, and the whole line where {@code x} touches the kink. */
    public static Interval third(Interval x) {
        return touchesKink(x) ? WHOLE : ZERO;
    }

    private static boolean touchesKink(Interval x) {
        return x.contains(0.0);
    }
}
