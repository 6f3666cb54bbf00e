package io.espalier.pricing.analytic;

/**
 * What a constant carry does over a time: the growth e^c and the mean growth (e^c - 1)/c, in double-double.
 *
 * <p>Double-double because two carries in one hedge leave a variance that is the small difference of such numbers. Both
 * are smooth through c = 0. Method: Taylor series of (e^y - 1)/y after halving c often enough, then doubling by
 * e^2y - 1 = (e^y - 1)(e^y + 1). Keeps scratch space: one thread.
 */
final class CarryGrowth {
    /** Below 2^-4 seventeen terms of the series reach 2^-107. */
    private static final int REDUCED_EXPONENT = -4;

    private static final int TERMS = 17;

    /** Beyond this |c| the plain exponential is all there is: it nears overflow, or is lost beside anything else. */
    private static final double REACH = 700.0;

    private final DoubleDouble reduced = new DoubleDouble();
    private final DoubleDouble mean = new DoubleDouble();
    private final DoubleDouble excess = new DoubleDouble();
    private final DoubleDouble factor = new DoubleDouble();

    /** Writes e^c into {@code out}. */
    void growth(DoubleDouble c, DoubleDouble out) {
        if (!(Math.abs(c.hi()) <= REACH)) {
            out.set(Math.exp(c.hi()));
            return;
        }
        boolean decays = c.hi() < 0.0;
        // 1 + (e^c - 1) would cancel for a decay: invert the growth instead.
        expand(decays ? factor.set(-c.hi(), -c.lo()) : c);
        excess.add(1.0);
        if (decays) {
            out.set(1.0).divide(excess);
        } else {
            out.set(excess);
        }
    }

    /** Writes (e^c - 1)/c, 1 at c = 0, into {@code out}: the mean of e^(cu) over u in [0, 1]. */
    void meanGrowth(DoubleDouble c, DoubleDouble out) {
        if (!(Math.abs(c.hi()) <= REACH)) {
            out.set(Math.expm1(c.hi()) / c.hi());
            return;
        }
        expand(c);
        out.set(mean);
    }

    /** Fills {@code mean} = (e^c - 1)/c and {@code excess} = e^c - 1. */
    private void expand(DoubleDouble c) {
        int halvings = Math.max(0, Math.getExponent(c.hi()) + 1 - REDUCED_EXPONENT);
        reduced.set(c).scalb(-halvings);
        mean.set(1.0);
        for (int k = TERMS; k >= 2; k--) {
            mean.multiply(reduced).divide(k).add(1.0);
        }
        excess.set(mean).multiply(reduced);
        for (int k = 0; k < halvings; k++) {
            factor.set(excess).add(2.0);
            excess.multiply(factor);
            mean.multiply(factor).scalb(-1);
        }
    }

    /**
     * Share of the mean growth's own derivative: the mean of u e^(cu) over u in [0, 1], divided by that of e^(cu).
     *
     * <p>Within (0, 1), 1/2 at c = 0.
     */
    static double meanTime(double c) {
        if (Math.abs(c) < 1.0) {
            double first = 0.0;
            double mass = 0.0;
            double power = 1.0;
            for (int k = 0; k <= TERMS; k++) {
                first += power / (k + 2);
                mass += power / (k + 1);
                power *= c / (k + 1);
            }
            return first / mass;
        }
        // (e^c - m)/(c m) with m = (e^c - 1)/c, divided through by e^c so that nothing overflows.
        double shrink = -Math.expm1(-c);
        return 1.0 / shrink - 1.0 / c;
    }
}
