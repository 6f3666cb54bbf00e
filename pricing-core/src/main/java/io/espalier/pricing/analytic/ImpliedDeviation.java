package io.espalier.pricing.analytic;

import io.espalier.pricing.math.NormalDistribution;

/**
 * The standard deviation s of a normal variable whose expected excess over a level, m >= 0 away from its mean, is v.
 *
 * <p>With a = m/s and E(a) = 1 - a R(a), R the Mills ratio: v = s phi(a) E(a). A rational guess, its branch chosen by
 * m/v, is right to 3e-5; one Householder step of fourth order on ln(s phi E/v) leaves about 1e-18 of that error, less
 * than rounding. The logarithm is as well conditioned far out as near: its slope in ln s is 1/E, from 1 at a = 0 to a^2.
 *
 * <p>Source: the idea of a rational guess and one Householder step is Jaeckel's (2017), "Implied normal volatility",
 * Wilmott. Variables and objective are derived here; coefficients are weighted least squares fits (Lawson's iteration)
 * to the exact functions at Chebyshev points, in 60 digits.
 */
final class ImpliedDeviation {
    private static final double SQRT_TWO_PI = 2.5066282746310005;

    /** Up to this m/v (a = 1.49) the near branch guesses. */
    private static final double NEAR = 50.0;

    private ImpliedDeviation() {}

    /** Allocates nothing; v = 0 gives 0, m and v finite and not negative. */
    static double of(double m, double v) {
        if (v == 0.0) {
            return 0.0;
        }
        double quotient = m / v;
        return quotient <= NEAR ? near(m, v, quotient) : far(m, v);
    }

    private static double near(double m, double v, double quotient) {
        double stretch = nearGuess(quotient);
        double s = v * SQRT_TWO_PI * stretch;
        double a = m / s;
        double excess = NormalDistribution.excessRatio(a);
        return improve(s, a, excess, Math.log(stretch * excess) - 0.5 * a * a);
    }

    private static double far(double m, double v) {
        double depth = logQuotient(m, v);
        double a = farGuess(Math.sqrt(depth));
        double excess = NormalDistribution.excessRatio(a);
        return improve(m / a, a, excess, depth + Math.log(excess / (a * SQRT_TWO_PI)) - 0.5 * a * a);
    }

    /** ln(m/v), also where v is so much smaller that the quotient overflows. */
    private static double logQuotient(double m, double v) {
        double quotient = m / v;
        return quotient <= Double.MAX_VALUE ? Math.log(quotient) : Math.log(m) - Math.log(v);
    }

    /**
     * One step in s on f = ln(s phi(a) E(a)/v), given at s.
     *
     * <p>In l = ln s: f' = e = 1/E, f''/f' = h = a^2 + 1 - e, f'''/f' = h^2 - 2 a^2 - e h. In units of s the ratios become
     * h - 1 and (f'''/f') - 3 h + 2.
     */
    private static double improve(double s, double a, double excess, double f) {
        double e = 1.0 / excess;
        double h = Math.fma(a, a, 1.0) - e;
        double second = h - 1.0;
        double third = h * h - 2.0 * a * a - e * h - 3.0 * h + 2.0;
        double newton = -f * excess;
        double step = newton * (1.0 + 0.5 * second * newton) / (1.0 + newton * (second + third * newton / 6.0));
        return s + s * step;
    }

    /** s/(v sqrt(2 pi)) by y = m/v on [0, 51]: all terms are positive, relative error 2.4e-5; exactly 1 at the money. */
    private static double nearGuess(double y) {
        double above = 1.0
                + y
                        * (1.1594919530188358
                                + y * (0.32293660238101824 + y * (0.019658063351051249 + y * 0.00015185690308200027)));
        double below = 1.0 + y * (0.65991220510776189 + y * (0.070488221221030906 + y * 0.00087509895966711178));
        return above / below;
    }

    /** a by r = sqrt(ln(m/v)) for a from 1.49 to 54, where every double ends: relative error 4.4e-6. */
    private static double farGuess(double r) {
        double above = -0.45597214801768842
                + r
                        * (1.7179541603137473
                                + r * (-1.3442234506870144 + r * (0.44404682823404177 + r * 0.12544243126695756)));
        double below = 1.0 + r * (-0.45320385955655611 + r * (0.31876770648893759 + r * 0.088666212144160695));
        return above / below;
    }
}
