package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;

/**
 * The smooth step that stands in place of a jump where derivatives are taken: S(u) = Phi(u) + u phi(u)/2, u = x/h.
 *
 * <p>S' = phi(u) (3 - u^2)/2 is the Gaussian kernel of order 4: it integrates to 1, its moments 1, 2 and 3 vanish, and
 * the fourth is (3 * 3 - 15)/2 = -3. Hence the bias of what jumps at K: integrating u^m (S(u) - 1{u > 0}) by parts
 * gives -1/(m + 1) times moment m + 1 of S', which is 0 for m < 3 and 3/4 for m = 3, so that
 *
 * <p>integral of S((x - K)/h) g(x) dx = integral over x > K of g(x) dx + h^4 g'''(K)/8 + O(h^6),
 *
 * <p>where g is the density of x times what is paid there. S lies between -0.036 and 1.036 (at u = -sqrt(3), sqrt(3)):
 * a smoothed payment may be a little negative. Where a kink of g lies on the jump the order is 3, as half moments of S'
 * do not vanish.
 *
 * @param relativeWidth h as a share of the standard deviation of what jumps, given the levels on the neighbouring
 *     dates: the scale on which g varies
 */
public record JumpSmoothing(double relativeWidth) {
    /** Variance of a smoothed delta per observation over the squared delta at the money: 0.476 sqrt(2 pi)/h. */
    private static final double NOISE = 1.19;

    /** Bias of that delta: |phi''''(0)|/(8 phi(0)) h^4. */
    private static final double BIAS = 0.375;

    /** The bias is to be this share of the standard error. */
    private static final double SHARE = 0.25;

    /** @throws IllegalArgumentException if the width is not positive and finite */
    public JumpSmoothing {
        if (!(relativeWidth > 0.0 && relativeWidth <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "a relative width must be positive and finite: relativeWidth=" + relativeWidth);
        }
    }

    /**
     * The width at which the bias of an at-the-money digital's delta is a quarter of its standard error: 3/8 h^4 =
     * sqrt(1.19/(h n))/4, where 1.19 = sqrt(2 pi) times the integral of S'^2, which is 27/(32 sqrt(pi)). At a million
     * observations h = 0.20.
     *
     * @param observations of the simulation
     */
    public static JumpSmoothing automatic(long observations) {
        return new JumpSmoothing(StrictMath.pow(SHARE / BIAS * StrictMath.sqrt(NOISE / observations), 2.0 / 9.0));
    }

    /**
     * What S is the slope of, the smooth stand-in for max(u, 0): u Phi(u) + phi(u)/2. Paid on x/h and times h it changes a price by
     * -h^4 g''(K)/8 + O(h^6), g the density of x at the kink K.
     */
    public static <T extends Real<T>> T positivePart(T u) {
        return u.times(u.normalCdf()).plus(Smoothing.density(u).times(0.5));
    }

    /** S(u). */
    public static <T extends Real<T>> T step(T u) {
        return u.normalCdf().plus(u.times(Smoothing.density(u)).times(0.5));
    }
}
