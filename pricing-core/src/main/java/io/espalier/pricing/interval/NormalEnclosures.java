package io.espalier.pricing.interval;

/**
 * Ranges of the standard normal density phi and distribution function Phi, tight relatively in both tails.
 *
 * <p>Widths at a point, relative: phi and Phi some 1e-15, Phi between -2 and 0 up to 1.5e-13, where it is a difference.
 * Beyond 39 both are below the smallest double.
 */
public final class NormalEnclosures {
    /** phi(39) = 5e-331. */
    static final double TAIL = 39.0;

    private static final Interval BELOW_SMALLEST = new Interval(0.0, Double.MIN_VALUE);

    /** 1/sqrt(2 pi) = 0.39894228040143267793994605993438; the double above it and the one below. */
    private static final Interval PEAK = new Interval(Math.nextDown(0.3989422804014327), 0.3989422804014327);

    private static final TurningPoints DENSITY =
            new TurningPoints(new double[] {0.0}, new double[] {PEAK.hi()}, new Interval(0.0, PEAK.hi()));

    private static final Interval ONE = Interval.of(1.0);
    private static final Interval HALF = Interval.of(0.5);

    private NormalEnclosures() {}

    /** Range of phi(x) = e^(-x^2/2)/sqrt(2 pi). */
    public static Interval density(Interval x) {
        return DENSITY.range(x, NormalEnclosures::densityAt);
    }

    /** Range of Phi(x), the integral of phi up to x. */
    public static Interval distribution(Interval x) {
        Interval atLow = distributionAt(x.lo());
        Interval atHigh = x.lo() == x.hi() ? atLow : distributionAt(x.hi());
        return new Interval(Math.max(atLow.lo(), 0.0), Math.min(atHigh.hi(), 1.0));
    }

    /**
     * phi at {@code x}: the square is taken exactly, in two parts, and e^-d of its small part d between 1 - d and
     * 1 - d + d^2. A square that underflows is not exact, but wrong by far less than exp has been widened by.
     */
    static Interval densityAt(double x) {
        if (Math.abs(x) > TAIL) {
            return BELOW_SMALLEST;
        }
        double square = x * x;
        double d = 0.5 * Math.fma(x, x, -square);
        double complementUp = DirectedRounding.addUp(1.0, -d);
        Interval small = new Interval(
                DirectedRounding.addDown(1.0, -d),
                DirectedRounding.addUp(complementUp, DirectedRounding.multiplyUp(d, d)));
        return Enclosures.exp(Interval.of(-0.5 * square)).times(small).times(PEAK);
    }

    private static Interval distributionAt(double x) {
        double size = Math.abs(x);
        if (size > TAIL) {
            return x < 0.0 ? BELOW_SMALLEST : ONE.minus(BELOW_SMALLEST);
        }
        if (size < NormalTail.NEAR) {
            Interval fromMiddle = densityAt(size).times(NormalTail.series(size));
            return x < 0.0 ? HALF.minus(fromMiddle) : HALF.plus(fromMiddle);
        }
        Interval tail = densityAt(size).times(Enclosures.reciprocal(NormalTail.inverseMills(size)));
        return x < 0.0 ? tail : ONE.minus(tail);
    }
}
