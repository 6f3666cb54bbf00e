package io.espalier.pricing.interval;

/**
 * Ranges of functions over an interval: exact up to outward rounding, also where the function is not monotone.
 *
 * <p>SiLU, z/(1 + e^-z), has one minimum; its slope has one of each extreme, at opposite points. Where an interval reaches
 * to within two roundings of such a point, the extreme counts as inside. {@link Math#exp} is trusted to its documented one
 * ulp, everything above it is rounded outward.
 */
public final class Enclosures {
    /** Where SiLU is least: -1 - W(1/e), W Lambert's function, = -1.278464542761073795... */
    private static final double SILU_ARGMIN = -1.2784645427610738;

    /** A double below the least value, -W(1/e) = -0.278464542761073795... */
    private static final double SILU_MIN = Math.nextDown(-0.2784645427610738);

    /** Where SiLU's slope is greatest, and minus where it is least: z tanh(z/2) = 2, = 2.399357280515467667... */
    private static final double SLOPE_ARGMAX = 2.3993572805154677;

    /** A double above the greatest slope, 1.099839320128866916...; the least slope is 1 less the greatest. */
    private static final double SLOPE_MAX = Math.nextUp(1.099839320128867);

    private static final double SLOPE_MIN = Math.nextDown(-0.09983932012886692);

    /** Beyond it |z| e^-|z| lies below the smallest double. */
    private static final double TAIL = 800.0;

    private static final Interval ONE = Interval.of(1.0);

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

    /** Range of 1/(1 + e^-x). */
    public static Interval sigmoid(Interval x) {
        return new Interval(sigmoidDown(x.lo()), sigmoidUp(x.hi()));
    }

    private static double sigmoidDown(double x) {
        return DirectedRounding.reciprocalDown(DirectedRounding.addUp(1.0, DirectedRounding.expUp(-x)));
    }

    private static double sigmoidUp(double x) {
        double above = DirectedRounding.reciprocalUp(DirectedRounding.addDown(1.0, DirectedRounding.expDown(-x)));
        return Math.min(above, 1.0);
    }

    /** Range of x/(1 + e^-x). */
    public static Interval silu(Interval x) {
        double low;
        if (mayContain(x, SILU_ARGMIN)) {
            low = SILU_MIN;
        } else {
            low = Math.max(SILU_MIN, siluDown(x.hi() < SILU_ARGMIN ? x.hi() : x.lo()));
        }
        return new Interval(low, Math.max(siluUp(x.lo()), siluUp(x.hi())));
    }

    private static double siluDown(double x) {
        if (x < -TAIL) {
            return -Double.MIN_VALUE;
        }
        return DirectedRounding.multiplyDown(x, x < 0.0 ? sigmoidUp(x) : sigmoidDown(x));
    }

    private static double siluUp(double x) {
        if (x < -TAIL) {
            return 0.0;
        }
        return DirectedRounding.multiplyUp(x, x < 0.0 ? sigmoidDown(x) : sigmoidUp(x));
    }

    /** Range of the derivative of SiLU. */
    public static Interval siluSlope(Interval x) {
        Interval atLow = siluSlopeAt(x.lo());
        Interval atHigh = siluSlopeAt(x.hi());
        double low = mayContain(x, -SLOPE_ARGMAX) ? SLOPE_MIN : Math.min(atLow.lo(), atHigh.lo());
        double high = mayContain(x, SLOPE_ARGMAX) ? SLOPE_MAX : Math.max(atLow.hi(), atHigh.hi());
        return new Interval(Math.max(low, SLOPE_MIN), Math.min(high, SLOPE_MAX));
    }

    /** s (1 + x (1 - s)) with 1 - s = sigmoid(-x); its limits 0 and 1 far out. */
    private static Interval siluSlopeAt(double x) {
        if (x < -TAIL) {
            return new Interval(-Double.MIN_VALUE, 0.0);
        }
        if (x > TAIL) {
            return new Interval(1.0, Math.nextUp(1.0));
        }
        Interval point = Interval.of(x);
        return sigmoid(point).times(ONE.plus(point.times(sigmoid(point.negate()))));
    }

    private static boolean mayContain(Interval x, double extreme) {
        double reach = 2.0 * Math.ulp(extreme);
        return x.lo() <= extreme + reach && x.hi() >= extreme - reach;
    }

    /** Range of log(1 + e^x); its derivative is {@link #sigmoid}. */
    public static Interval softplus(Interval x) {
        return new Interval(DirectedRounding.softplusDown(x.lo()), DirectedRounding.softplusUp(x.hi()));
    }

    /** Range of tanh x. */
    public static Interval tanh(Interval x) {
        return new Interval(DirectedRounding.tanhDown(x.lo()), DirectedRounding.tanhUp(x.hi()));
    }

    /** Range of the derivative of tanh, (1 - tanh x)(1 + tanh x): even, greatest at 0. */
    public static Interval tanhSlope(Interval x) {
        double nearest = x.lo() <= 0.0 && x.hi() >= 0.0 ? 0.0 : Math.min(Math.abs(x.lo()), Math.abs(x.hi()));
        double farthest = Math.max(Math.abs(x.lo()), Math.abs(x.hi()));
        return new Interval(
                Math.max(tanhSlopeAt(farthest).lo(), 0.0),
                Math.min(tanhSlopeAt(nearest).hi(), 1.0));
    }

    private static Interval tanhSlopeAt(double x) {
        Interval t = new Interval(DirectedRounding.tanhDown(x), DirectedRounding.tanhUp(x));
        return ONE.minus(t).times(ONE.plus(t));
    }

    /** Range of max(x, 0). */
    public static Interval relu(Interval x) {
        return new Interval(Math.max(x.lo(), 0.0), Math.max(x.hi(), 0.0));
    }

    /** Range of the derivative of max(x, 0), both sides of its kink included. */
    public static Interval reluSlope(Interval x) {
        return new Interval(x.lo() > 0.0 ? 1.0 : 0.0, x.hi() < 0.0 ? 0.0 : 1.0);
    }
}
