package io.espalier.pricing.interval;

import java.util.function.Function;

/**
 * A band about a line: f(z) lies in {@code slope * z + offset} for every z of the interval it was made for.
 *
 * <p>The product in exact arithmetic; whoever evaluates it rounds outward. {@code offset} may be unbounded.
 */
public record Band(double slope, Interval offset) {
    private static final int PIECES = 16;

    /** Relative to max(1, |z|): nearer than this two values of f differ by little more than their rounding. */
    private static final double LEAST_REACH = 0x1p-18;

    /** @throws IllegalArgumentException if the slope is not finite */
    public Band {
        if (!Double.isFinite(slope)) {
            throw new IllegalArgumentException("the slope of a band must be finite: slope=" + slope);
        }
    }

    /**
     * The band of {@code f} over {@code domain} about its chord, and where the domain is tiny about its tangent.
     *
     * <p>At the 17 ends of 16 pieces f - slope z is enclosed; between them it leaves the line that joins them by no more
     * than {@code curvatureMagnitude} h^2/8, h the width of a piece. So the band is wider than the narrowest one by
     * 1/256 of curvatureMagnitude w^2/8 on either side. Over an unbounded domain, or where f overflows, the slope is 0
     * and the offset f's range. Never NaN.
     *
     * @param f encloses a function's range over an interval; asked for points, beyond the domain's ends by
     *     4e-6 max(1, |z|) where it is narrower than that
     * @param curvatureMagnitude at least |f''| over the domain; infinite if unknown
     * @throws IllegalArgumentException if {@code curvatureMagnitude} is negative or NaN
     */
    public static Band of(Interval domain, Function<Interval, Interval> f, double curvatureMagnitude) {
        if (!(curvatureMagnitude >= 0.0)) {
            throw new IllegalArgumentException(
                    "a bound of |f''| must not be negative: curvatureMagnitude=" + curvatureMagnitude);
        }
        double slope = domain.lo() == domain.hi() ? 0.0 : chord(domain, f);
        if (!Double.isFinite(slope)) {
            return new Band(0.0, f.apply(domain));
        }
        return new Band(slope, offset(domain, f, slope, curvatureMagnitude));
    }

    /** Rounded, for any slope will do; not finite where the domain is not, or f overflows. */
    private static double chord(Interval domain, Function<Interval, Interval> f) {
        double width = domain.hi() - domain.lo();
        if (Double.isInfinite(width)) {
            return width;
        }
        double middle = domain.midpoint();
        double reach = LEAST_REACH * Math.max(1.0, Math.abs(middle));
        boolean tiny = width < reach;
        double from = tiny ? middle - reach : domain.lo();
        double to = tiny ? middle + reach : domain.hi();
        return (middle(f.apply(Interval.of(to))) - middle(f.apply(Interval.of(from)))) / (to - from);
    }

    /** Infinite where the value is not bounded, unlike its midpoint. */
    private static double middle(Interval value) {
        return 0.5 * (value.lo() + value.hi());
    }

    private static Interval offset(
            Interval domain, Function<Interval, Interval> f, double slope, double curvatureMagnitude) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double widest = 0.0;
        double before = domain.lo();
        double step = (domain.hi() - domain.lo()) / PIECES;
        for (int k = 0; k <= PIECES; k++) {
            double z = k == PIECES ? domain.hi() : Math.min(domain.lo() + k * step, domain.hi());
            Interval value = f.apply(Interval.of(z));
            low = Math.min(low, DirectedRounding.addDown(value.lo(), -DirectedRounding.multiplyUp(slope, z)));
            high = Math.max(high, DirectedRounding.addUp(value.hi(), -DirectedRounding.multiplyDown(slope, z)));
            widest = Math.max(widest, DirectedRounding.addUp(z, -before));
            before = z;
        }
        double between = DirectedRounding.multiplyUp(
                0.125, DirectedRounding.multiplyUp(curvatureMagnitude, DirectedRounding.multiplyUp(widest, widest)));
        return new Interval(DirectedRounding.addDown(low, -between), DirectedRounding.addUp(high, between));
    }
}
