package io.espalier.pricing.interval;

/**
 * Ranges of SiLU, x s(x) with the sigmoid s(x) = 1/(1 + e^-x), and of its first three derivatives.
 *
 * <p>Extremes to 32 digits (root finding at 60 digits, mpmath 1.3; test: Newton's method on 60-digit decimals):
 *
 * <pre>
 * value      minimum   -0.27846454276107379510935873902298 at  -1.27846454276107379510935873902298 = -1 - W(1/e)
 * slope      minimum   -0.09983932012886691695818492432057 at  -2.39935728051546766783273969728228
 *            maximum    1.09983932012886691695818492432057 at  +2.39935728051546766783273969728228
 * curvature  maximum    0.5                                at   0
 *            minimum   -0.03691437319989318563829177977224 at +-3.43584099353511068895164134385212
 * third      minimum   -0.30818151579647912041726522865605 at  +1.03195824178074912340126591594192, maximum at -1.03...
 *            maximum    0.01386229765547033912966685892422 at  +4.42923510055722797956641652198302, minimum at -4.42...
 * </pre>
 */
public final class SiluEnclosures {
    /** Beyond it all that is not the limit is smaller than |x| + 3 times e^-|x|, below the smallest double. */
    private static final double TAIL = 800.0;

    private static final Interval ZERO_OR_LESS = new Interval(-Double.MIN_VALUE, 0.0);

    private static final Interval ONE = Interval.of(1.0);

    private static final double MIN = Math.nextDown(-0.2784645427610738);

    private static final TurningPoints VALUE = new TurningPoints(
            new double[] {-1.2784645427610738}, new double[] {MIN}, new Interval(MIN, Double.POSITIVE_INFINITY));

    private static final double SLOPE_TURNS = 2.3993572805154677;
    private static final double SLOPE_MIN = Math.nextDown(-0.09983932012886692);
    private static final double SLOPE_MAX = Math.nextUp(1.099839320128867);

    private static final TurningPoints SLOPE = new TurningPoints(
            new double[] {-SLOPE_TURNS, SLOPE_TURNS},
            new double[] {SLOPE_MIN, SLOPE_MAX},
            new Interval(SLOPE_MIN, SLOPE_MAX));

    private static final double CURVATURE_TURNS = 3.4358409935351107;
    private static final double CURVATURE_MIN = Math.nextDown(-0.036914373199893186);

    private static final TurningPoints CURVATURE = new TurningPoints(
            new double[] {-CURVATURE_TURNS, 0.0, CURVATURE_TURNS},
            new double[] {CURVATURE_MIN, 0.5, CURVATURE_MIN},
            new Interval(CURVATURE_MIN, 0.5));

    private static final double THIRD_TURNS = 1.0319582417807491;
    private static final double THIRD_MAX = Math.nextUp(0.3081815157964791);
    private static final double THIRD_TURNS_AGAIN = 4.429235100557228;
    private static final double THIRD_OUTER_MAX = Math.nextUp(0.013862297655470339);

    private static final TurningPoints THIRD = new TurningPoints(
            new double[] {-THIRD_TURNS_AGAIN, -THIRD_TURNS, THIRD_TURNS, THIRD_TURNS_AGAIN},
            new double[] {-THIRD_OUTER_MAX, THIRD_MAX, -THIRD_MAX, THIRD_OUTER_MAX},
            new Interval(-THIRD_MAX, THIRD_MAX));

    private SiluEnclosures() {}

    /** Range of x s. */
    public static Interval value(Interval x) {
        return VALUE.range(x, SiluEnclosures::valueAt);
    }

    /** Range of the first derivative, s (1 + x (1 - s)). */
    public static Interval slope(Interval x) {
        return SLOPE.range(x, SiluEnclosures::slopeAt);
    }

    /** Range of the second derivative, s' (2 - x tanh(x/2)). */
    public static Interval curvature(Interval x) {
        return CURVATURE.range(x, SiluEnclosures::curvatureAt);
    }

    /** Range of the third derivative, s' (x (1 - 6 s') - 3 tanh(x/2)). */
    public static Interval third(Interval x) {
        return THIRD.range(x, SiluEnclosures::thirdAt);
    }

    private static Interval valueAt(double x) {
        if (x < -TAIL) {
            return ZERO_OR_LESS;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return new Interval(Double.MAX_VALUE, x);
        }
        return Logistic.valueAt(x).times(x);
    }

    private static Interval slopeAt(double x) {
        if (x < -TAIL) {
            return ZERO_OR_LESS;
        }
        if (x > TAIL) {
            return new Interval(1.0, Math.nextUp(1.0));
        }
        return Logistic.valueAt(x).times(ONE.plus(Logistic.valueAt(-x).times(x)));
    }

    private static Interval curvatureAt(double x) {
        if (Math.abs(x) > TAIL) {
            return ZERO_OR_LESS;
        }
        return Logistic.firstAt(x).times(Logistic.tiltAt(x).times(-x).plus(2.0));
    }

    private static Interval thirdAt(double x) {
        if (Math.abs(x) > TAIL) {
            return x < 0.0 ? ZERO_OR_LESS : ZERO_OR_LESS.negate();
        }
        Interval first = Logistic.firstAt(x);
        return first.times(
                Logistic.thirdToFirst(first).times(x).minus(Logistic.tiltAt(x).times(3.0)));
    }
}
