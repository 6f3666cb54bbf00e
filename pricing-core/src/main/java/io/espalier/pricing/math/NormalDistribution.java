package io.espalier.pricing.math;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * The standard normal law, accurate in both tails.
 *
 * <p>Everything in a tail is the density times a smooth factor of order one (Mills ratio), so relative accuracy is a few
 * units in the last place as far out as the density itself is a normal number (|x| up to about 37).
 * Density and distribution function have the same bits on every machine: {@link Exponential}, and of the error functions of
 * Commons Numbers only their rational parts. Source: Abramowitz and Stegun (1964), 26.2.1 to 26.2.14.
 */
public final class NormalDistribution {
    private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;
    private static final double SQRT_HALF = 0.7071067811865476;
    private static final double SQRT_HALF_PI = 1.2533141373155003;

    /** Beyond this |x| the density is 0 in double precision. */
    private static final double DENSITY_VANISHES = 40.0;

    /** Below this |x| the error function is rational at x/sqrt(2); above, the scaled one is: neither takes {@code Math.exp}. */
    private static final double RATIONAL_BELOW = 0.7;

    /** From here the continued fraction below is exact to rounding; before, the plain difference loses a factor 70 at most. */
    private static final double FRACTION_FROM = 8.0;

    private static final int FRACTION_TERMS = 20;

    private NormalDistribution() {}

    /** Density exp(-x^2/2)/sqrt(2 pi). */
    public static double density(double x) {
        return density(x, 0.0);
    }

    /** Density at the unevaluated sum {@code x + tail}, |tail| below an ulp of x: in a tail that ulp is felt x^2 times. */
    public static double density(double x, double tail) {
        if (Math.abs(x) > DENSITY_VANISHES) {
            return 0.0;
        }
        double square = x * x;
        double rest = Math.fma(x, x, -square) + 2.0 * x * tail;
        return INVERSE_SQRT_TWO_PI * Exponential.exp(-0.5 * square) * (1.0 - 0.5 * rest);
    }

    /** Distribution function, relative accuracy in the lower tail. */
    public static double cdf(double x) {
        if (Math.abs(x) < RATIONAL_BELOW) {
            return 0.5 * Erfc.value(-x * SQRT_HALF);
        }
        double tail = density(x) * millsRatio(Math.abs(x));
        return x < 0.0 ? tail : 1.0 - tail;
    }

    /** Mills ratio (1 - cdf(a))/density(a) for a >= 0. */
    public static double millsRatio(double a) {
        return SQRT_HALF_PI * Erfcx.value(a * SQRT_HALF);
    }

    /**
     * Expected excess over density: E[max(Z - a, 0)]/density(a) = 1 - a R(a) for a >= 0, R the Mills ratio.
     *
     * <p>Falls like 1/a^2. With R = 1/(a + 1/(a + 2/(a + ...))) the difference is R/(a + 2/(a + 3/(a + ...))), without
     * cancellation.
     */
    public static double excessRatio(double a) {
        double mills = millsRatio(a);
        if (a < FRACTION_FROM) {
            return 1.0 - a * mills;
        }
        double fraction = a;
        for (int k = FRACTION_TERMS; k >= 2; k--) {
            fraction = a + k / fraction;
        }
        return mills / fraction;
    }
}
