package io.espalier.pricing.analytic;

/**
 * Moments of a GARCH(1,1) process after some steps, by exact recursion: h' = omega + h A, A = alpha (z - lambda)^2 + beta independent of h.
 *
 * <p>E h' = omega + a E h and E h'^2 = omega^2 + 2 omega a E h + b E h^2 with a = E A and b = E A^2. For lambda = 0 also the moments of the
 * sum X of sqrt(h) z, which is the move of an additive level: its odd cross terms vanish. No moment needs to stay bounded. Source:
 * Bollerslev (1986), J. Econometrics 31(3), theorem 2.
 *
 * @param variance E h of the coming step
 * @param squaredVariance E h^2 of it
 * @param square E X^2, with lambda = 0
 * @param fourth E X^4, with lambda = 0
 * @param mixed E[X^2 h], with lambda = 0
 */
public record GarchMoments(double variance, double squaredVariance, double square, double fourth, double mixed) {

    /**
     * The moments after some steps.
     *
     * @throws IllegalArgumentException if steps is negative
     */
    public static GarchMoments after(int steps, double h1, double omega, double alpha, double beta, double lambda) {
        if (steps < 0) {
            throw new IllegalArgumentException("steps must be >= 0: steps=" + steps);
        }
        final double l2 = lambda * lambda;
        final double first = alpha * (1.0 + l2) + beta;
        final double second =
                alpha * alpha * (3.0 + 6.0 * l2 + l2 * l2) + 2.0 * alpha * beta * (1.0 + l2) + beta * beta;
        // E[A z^2] with lambda = 0.
        final double withSquare = 3.0 * alpha + beta;
        GarchMoments now = new GarchMoments(h1, h1 * h1, 0.0, 0.0, 0.0);
        for (int step = 0; step < steps; step++) {
            now = now.next(omega, first, second, withSquare);
        }
        return now;
    }

    private GarchMoments next(double omega, double first, double second, double withSquare) {
        return new GarchMoments(
                omega + first * variance,
                omega * omega + 2.0 * omega * first * variance + second * squaredVariance,
                square + variance,
                fourth + 6.0 * mixed + 3.0 * squaredVariance,
                omega * (square + variance) + first * mixed + withSquare * squaredVariance);
    }

    /** Kurtosis of X, with lambda = 0: 3 where it is normal, NaN where it does not move. */
    public double kurtosis() {
        return fourth / square / square;
    }
}
