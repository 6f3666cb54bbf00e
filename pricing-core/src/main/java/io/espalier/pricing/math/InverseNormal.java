package io.espalier.pricing.math;

/**
 * The quantile of the standard normal distribution, with the same bits on every JDK.
 *
 * <p>Relative error below 1e-15 down to tail probabilities of 1e-300 and below (largest of 9000 against mpmath: 7.5e-16). Source: {@link CentralQuantile} in the
 * middle; beyond, Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37(3). Math.fma is quick where the processor
 * has it (x86 since 2013, every 64-bit ARM), and a hundred times slower, with the same bits, where not.
 */
public final class InverseNormal {
    private static final double CENTRAL_FROM = 0.005;
    private static final double NEAR_TAIL = 5.0;
    private static final double NEAR_SHIFT = 1.6;

    private static final double[] NEAR_TOP = {
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
        3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734
    };
    private static final double[] NEAR_BOTTOM = {
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1.0
    };
    private static final double[] FAR_TOP = {
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720
    };
    private static final double[] FAR_BOTTOM = {
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0
    };

    private InverseNormal() {}

    /** The z with P(Z <= z) = p; infinite at 0 and 1, NaN outside [0, 1]. */
    public static double quantile(double p) {
        return p < 0.5 ? -upperQuantile(p) : upperQuantile(1.0 - p);
    }

    /**
     * The z with P(Z > z) = tail, exact in relative terms for the smallest tails.
     *
     * @param tail in [0, 1/2]; infinite at 0, NaN outside
     */
    public static double upperQuantile(double tail) {
        if (tail >= CENTRAL_FROM) {
            // q^2 = 1/4 - tail (1 - tail), which keeps the digits of a small tail that 1/2 - tail would lose.
            final double t = Math.fma(tail, 1.0 - tail, CentralQuantile.SHIFT - 0.25);
            return tail > 0.5 ? Double.NaN : CentralQuantile.of(0.5 - tail, t);
        }
        return tail == 0.0 ? Double.POSITIVE_INFINITY : outer(tail);
    }

    /**
     * The z with P(Z <= z) = 1/2 + q: odd in q to the last bit.
     *
     * @param q in [-1/2, 1/2]; infinite at the ends, NaN outside
     */
    public static double centred(double q) {
        return Math.abs(q) <= CentralQuantile.EDGE
                ? CentralQuantile.of(q, Math.fma(-q, q, CentralQuantile.SHIFT))
                : centredOuter(q);
    }

    /** {@code z[i] = centred(q[i])} for all of z, the same bits; in loops that C2 vectorises. */
    public static void centred(double[] q, double[] z) {
        for (int i = 0; i < z.length; i++) {
            z[i] = CentralQuantile.top(Math.fma(-q[i], q[i], CentralQuantile.SHIFT));
        }
        for (int i = 0; i < z.length; i++) {
            z[i] = q[i] * z[i] / CentralQuantile.bottom(Math.fma(-q[i], q[i], CentralQuantile.SHIFT));
        }
        for (int i = 0; i < z.length; i++) {
            if (Math.abs(q[i]) > CentralQuantile.EDGE) {
                z[i] = centredOuter(q[i]);
            }
        }
    }

    /** {@link #centred(double)} beyond {@link CentralQuantile#EDGE}. */
    public static double centredOuter(double q) {
        return Math.copySign(upperQuantile(0.5 - Math.abs(q)), q);
    }

    private static double outer(double tail) {
        final double r = Math.sqrt(-Logarithm.log(tail));
        return r <= NEAR_TAIL
                ? ratio(NEAR_TOP, NEAR_BOTTOM, r - NEAR_SHIFT)
                : ratio(FAR_TOP, FAR_BOTTOM, r - NEAR_TAIL);
    }

    /** The quotient of two polynomials, highest power first. */
    private static double ratio(double[] top, double[] bottom, double r) {
        double above = top[0];
        double below = bottom[0];
        for (int i = 1; i < top.length; i++) {
            above = Math.fma(above, r, top[i]);
            below = Math.fma(below, r, bottom[i]);
        }
        return above / below;
    }
}
