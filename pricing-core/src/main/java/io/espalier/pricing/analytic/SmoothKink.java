package io.espalier.pricing.analytic;

/**
 * A smooth stand-in for max(u, 0) of width 1: h(u), with the excess k(u) = h(u) - max(u, 0) that vanishes on both sides.
 *
 * <p>k is even, so a put's stand-in has the same excess. With q = e^-|u| nothing overflows and nothing cancels in the
 * excess. Call {@link #move} first; scratch of one thread.
 */
abstract class SmoothKink {
    /** h(u) - max(u, 0). */
    double excess;
    /** h'(u). */
    double slope;
    /** h''(u). */
    double curvature;

    /** Evaluates all three at {@code u}. */
    abstract void move(double u);

    /** h(u) = log(1 + e^u). */
    static final class Softplus extends SmoothKink {
        @Override
        void move(double u) {
            double q = Math.exp(-Math.abs(u));
            excess = Math.log1p(q);
            slope = (u < 0.0 ? q : 1.0) / (1.0 + q);
            curvature = q / ((1.0 + q) * (1.0 + q));
        }
    }

    /** h(u) = u/(1 + e^-u); negative, and falling at first, below the kink. */
    static final class Sigmoid extends SmoothKink {
        @Override
        void move(double u) {
            double a = Math.abs(u);
            double q = Math.exp(-a);
            double far = q / (1.0 + q);
            double near = 1.0 / (1.0 + q);
            excess = -a * far;
            double slopeBelow = far * (1.0 - a * near);
            slope = u < 0.0 ? slopeBelow : 1.0 - slopeBelow;
            curvature = far * near * (2.0 - a * (near - far));
        }
    }
}
