package io.espalier.pricing.interval;

/**
 * Ranges of the sigmoid s(x) = 1/(1 + e^-x) and its derivatives; softplus, tanh and SiLU are made of them.
 *
 * <p>With t = e^-|x| nothing cancels: s' = t/(1 + t)^2, even, and -s''/s' = (1 - t)/(1 + t), odd, with
 * 1 - t from {@link Math#expm1}; s''' = s' (1 - 6 s') is even again. All but s go to 0 far out and keep their digits there.
 */
final class Logistic {
    /** Where s''' = 0, log(2 + sqrt 3) = 1.31695789692481670862504634730797; there |s''| = 1/(6 sqrt 3). */
    private static final double SECOND_TURNS = 1.3169578969248168;

    /** A double above 1/(6 sqrt 3) = 0.09622504486493762741819146341699. */
    private static final double SECOND_MAX = Math.nextUp(0.09622504486493763);

    /** Where s' = 1/12, log(5 + sqrt 24) = 2.29243166956117768780078731134802; there s''' = 1/24. */
    private static final double THIRD_TURNS = 2.2924316695611777;

    private static final double THIRD_MAX = Math.nextUp(1.0 / 24.0);

    private static final Interval ONE = Interval.of(1.0);

    private static final TurningPoints FIRST =
            new TurningPoints(new double[] {0.0}, new double[] {0.25}, new Interval(0.0, 0.25));

    private static final TurningPoints SECOND = new TurningPoints(
            new double[] {-SECOND_TURNS, SECOND_TURNS},
            new double[] {SECOND_MAX, -SECOND_MAX},
            new Interval(-SECOND_MAX, SECOND_MAX));

    private static final TurningPoints THIRD = new TurningPoints(
            new double[] {-THIRD_TURNS, 0.0, THIRD_TURNS},
            new double[] {THIRD_MAX, -0.125, THIRD_MAX},
            new Interval(-0.125, THIRD_MAX));

    private Logistic() {}

    /** Range of s. */
    static Interval value(Interval x) {
        return new Interval(valueDown(x.lo()), valueUp(x.hi()));
    }

    private static double valueDown(double x) {
        return DirectedRounding.reciprocalDown(DirectedRounding.addUp(1.0, DirectedRounding.expUp(-x)));
    }

    private static double valueUp(double x) {
        double above = DirectedRounding.reciprocalUp(DirectedRounding.addDown(1.0, DirectedRounding.expDown(-x)));
        return Math.min(above, 1.0);
    }

    /** Range of s'. */
    static Interval first(Interval x) {
        return FIRST.range(x, Logistic::firstAt);
    }

    /** Range of s''. */
    static Interval second(Interval x) {
        return SECOND.range(x, Logistic::secondAt);
    }

    /** Range of s'''. */
    static Interval third(Interval x) {
        return THIRD.range(x, Logistic::thirdAt);
    }

    /** s at {@code x}. */
    static Interval valueAt(double x) {
        return new Interval(valueDown(x), valueUp(x));
    }

    /** s' at {@code x}. */
    static Interval firstAt(double x) {
        Interval t = tail(x);
        Interval ofSize = Enclosures.reciprocal(ONE.plus(t));
        return ofSize.times(ofSize).times(t);
    }

    /** -s''/s' at {@code x}, tanh(x/2). */
    static Interval tiltAt(double x) {
        double size = Math.abs(x);
        Interval complement = new Interval(-DirectedRounding.expm1Up(-size), -DirectedRounding.expm1Down(-size));
        Interval tilt = complement.times(Enclosures.reciprocal(ONE.plus(tail(x))));
        return x < 0.0 ? tilt.negate() : tilt;
    }

    private static Interval secondAt(double x) {
        return firstAt(x).times(tiltAt(x)).negate();
    }

    private static Interval thirdAt(double x) {
        Interval first = firstAt(x);
        return first.times(thirdToFirst(first));
    }

    /** s'''/s' = 1 - 6 s'. */
    static Interval thirdToFirst(Interval first) {
        return ONE.minus(first.times(6.0));
    }

    /** e^-|x|. */
    private static Interval tail(double x) {
        double exponent = -Math.abs(x);
        return new Interval(DirectedRounding.expDown(exponent), DirectedRounding.expUp(exponent));
    }
}
