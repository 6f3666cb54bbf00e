package io.espalier.pricing.math;

/**
 * The quantile of the standard normal distribution, with the same bits on every JDK.
 *
 * <p>Relative error about 1e-16 down to tail probabilities of 1e-300 and below. Source: Wichura (1988), Algorithm AS 241
 * (PPND16), Applied Statistics 37(3).
 */
public final class InverseNormal {
    private static final double CENTRAL = 0.425;
    private static final double CENTRAL_SQUARED = 0.180625;
    private static final double NEAR_TAIL = 5.0;
    private static final double NEAR_SHIFT = 1.6;

    private static final double[] CENTRAL_TOP = {
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080
    };
    private static final double[] CENTRAL_BOTTOM = {
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0
    };
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
        final double q = 0.5 - tail;
        if (q <= CENTRAL) {
            final double r = CENTRAL_SQUARED - q * q;
            return q < 0.0 ? Double.NaN : q * ratio(CENTRAL_TOP, CENTRAL_BOTTOM, r);
        }
        if (tail == 0.0) {
            return Double.POSITIVE_INFINITY;
        }
        // StrictMath: Math.log may differ between JDKs.
        final double r = Math.sqrt(-StrictMath.log(tail));
        return r <= NEAR_TAIL
                ? ratio(NEAR_TOP, NEAR_BOTTOM, r - NEAR_SHIFT)
                : ratio(FAR_TOP, FAR_BOTTOM, r - NEAR_TAIL);
    }

    /** The quotient of two polynomials, highest power first. */
    private static double ratio(double[] top, double[] bottom, double r) {
        double above = top[0];
        double below = bottom[0];
        for (int i = 1; i < top.length; i++) {
            above = above * r + top[i];
            below = below * r + bottom[i];
        }
        return above / below;
    }
}
