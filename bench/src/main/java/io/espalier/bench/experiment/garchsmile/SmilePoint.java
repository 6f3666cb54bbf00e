package io.espalier.bench.experiment.garchsmile;

/**
 * Raw parameters of a smile; variances per step.
 *
 * @param h1 variance of the first step
 * @param lambda 0 where the dynamics are additive
 */
public record SmilePoint(int steps, double h1, double omega, double alpha, double beta, double lambda) {

    /** @throws IllegalArgumentException if the variance would not stay positive or not revert */
    public SmilePoint {
        if (steps < 1 || !(h1 > 0.0) || !(omega > 0.0) || !(alpha >= 0.0) || !(beta >= 0.0) || !(lambda >= 0.0)) {
            throw new IllegalArgumentException("steps, h1, omega must be positive, alpha, beta, lambda at least 0:"
                    + " steps=" + steps + ", h1=" + h1 + ", omega=" + omega + ", alpha=" + alpha + ", beta=" + beta
                    + ", lambda=" + lambda);
        }
        final double persistence = persistence(alpha, beta, lambda);
        if (!(persistence < 1.0)) {
            throw new IllegalArgumentException("alpha (1 + lambda^2) + beta must be below 1: " + persistence);
        }
    }

    private static double persistence(double alpha, double beta, double lambda) {
        return alpha * (1.0 + lambda * lambda) + beta;
    }

    /** p = alpha (1 + lambda^2) + beta. */
    public double persistence() {
        return persistence(alpha, beta, lambda);
    }

    /** hbar = omega/(1 - p) per step. */
    public double longRunVariance() {
        return omega / (1.0 - persistence());
    }

    /** dp/dalpha = 1 + lambda^2. */
    double persistenceByAlpha() {
        return 1.0 + lambda * lambda;
    }

    /** dp/dlambda = 2 alpha lambda. */
    double persistenceByLambda() {
        return 2.0 * alpha * lambda;
    }

    /** Square root of the sum of expected variances: the unit of errors and of moneyness. */
    public double deviation() {
        return Math.sqrt(ExpectedVariance.of(this).sum());
    }

    /** The same state, longer or shorter to go. */
    SmilePoint withSteps(int steps) {
        return new SmilePoint(steps, h1, omega, alpha, beta, lambda);
    }

    /** The call at {@code strike} by {@code candidate}. */
    void price(SmileCandidate candidate, double forward, double strike, SmileGreeks out) {
        candidate.price(forward, strike, steps, h1, omega, alpha, beta, lambda, out);
    }
}
