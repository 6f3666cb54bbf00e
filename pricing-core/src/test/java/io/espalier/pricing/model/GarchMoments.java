package io.espalier.pricing.model;

/**
 * Moments of a GARCH(1,1) process by exact recursion: h' = omega + h A, A = alpha (z - lambda)^2 + beta independent of h.
 *
 * <p>E h' = omega + a E h and E h'^2 = omega^2 + 2 omega a E h + b E h^2 with a = E A and b = E A^2; for lambda = 0 also the moments
 * of the sum X of sqrt(h) z, whose odd cross terms vanish. Source: Bollerslev (1986), theorem 2.
 */
final class GarchMoments {
    private final double omega;
    private final double first;
    private final double second;
    /** E[A z^2] with lambda = 0. */
    private final double withSquare;

    /** E h and E h^2 of the coming step. */
    double h;

    double hSquared;

    /** E X^2, E X^4 and E[X^2 h] of the sum so far. */
    double x2;

    double x4;
    double x2h;

    GarchMoments(double h1, double omega, double alpha, double beta, double lambda) {
        final double l2 = lambda * lambda;
        this.omega = omega;
        this.first = alpha * (1.0 + l2) + beta;
        this.second = alpha * alpha * (3.0 + 6.0 * l2 + l2 * l2) + 2.0 * alpha * beta * (1.0 + l2) + beta * beta;
        this.withSquare = 3.0 * alpha + beta;
        this.h = h1;
        this.hSquared = h1 * h1;
    }

    GarchMoments after(int steps) {
        for (int step = 0; step < steps; step++) {
            x4 += 6.0 * x2h + 3.0 * hSquared;
            x2h = omega * (x2 + h) + first * x2h + withSquare * hSquared;
            x2 += h;
            hSquared = omega * omega + 2.0 * omega * first * h + second * hSquared;
            h = omega + first * h;
        }
        return this;
    }
}
