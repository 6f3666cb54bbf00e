package io.espalier.pricing.analytic;

import java.util.function.DoubleUnaryOperator;

/**
 * Where to integrate exp(f(phi))/(phi (phi - 1)): the vertical line through the saddle point of its modulus on the real axis, and how wide the
 * integrand is there.
 *
 * <p>Right of 1 the integral is a call's, left of 0 a put's. Through the saddle point nothing of it cancels, however small it is. Source:
 * Lord and Kahl (2007), "Optimal Fourier inversion in semi-analytical option pricing", J. Computational Finance 10(4).
 */
record Contour(double abscissa, double distance) {
    private static final double GOLDEN = 0.6180339887498949;

    /** Logarithms of the distance from the pole: levels move by 1e-15 to 1e13 times themselves. */
    private static final double NEAREST = -30.0;

    private static final double FARTHEST = 35.0;

    /** The modulus is flat at the saddle point: a hundredth of the distance is near enough. */
    private static final double NEAR_ENOUGH = 0.01;

    /**
     * The line of an option that pays above (right of 1) or below (left of 0).
     *
     * @param logarithm f on the real axis, convex, infinite where there is no moment
     */
    static Contour of(boolean above, DoubleUnaryOperator logarithm) {
        double low = NEAREST;
        double high = FARTHEST;
        while (high - low > NEAR_ENOUGH) {
            final double right = low + GOLDEN * (high - low);
            final double left = high - GOLDEN * (high - low);
            // Two infinite ones lie beyond the last moment: go left.
            if (height(above, left, logarithm) <= height(above, right, logarithm)) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Contour(abscissa(above, low), Math.exp(low));
    }

    private static double abscissa(boolean above, double y) {
        return above ? 1.0 + Math.exp(y) : -Math.exp(y);
    }

    /** The logarithm of the modulus; phi (phi - 1) = e^y (1 + e^y) on both sides. */
    private static double height(boolean above, double y, DoubleUnaryOperator logarithm) {
        return logarithm.applyAsDouble(abscissa(above, y)) - y - Math.log1p(Math.exp(y));
    }
}
