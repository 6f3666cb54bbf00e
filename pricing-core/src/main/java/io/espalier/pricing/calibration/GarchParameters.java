package io.espalier.pricing.calibration;

/**
 * Parameters of r = mu + u, h' = omega + (alpha + leverage 1{u<0}) u^2 + beta h, u of variance h.
 *
 * <p>Units: mu as the returns, omega as their squares, the rest none; per period of the returns. {@code degreesOfFreedom} of
 * Student's law, infinite for normal shocks. The record is a point of the model, not of what may be estimated: a persistence of
 * 1 or more is legal.
 *
 * @throws IllegalArgumentException if omega is not positive, alpha, alpha + leverage or beta is negative, the degrees of freedom are
 *     not above 2, or anything else is not finite
 */
public record GarchParameters(
        double mu, double omega, double alpha, double beta, double leverage, double degreesOfFreedom) {
    public GarchParameters {
        check(Double.isFinite(mu), "mu must be finite: mu=", mu);
        check(omega > 0.0 && Double.isFinite(omega), "omega must be positive and finite: omega=", omega);
        check(alpha >= 0.0 && Double.isFinite(alpha), "alpha must not be negative: alpha=", alpha);
        check(beta >= 0.0 && Double.isFinite(beta), "beta must not be negative: beta=", beta);
        check(
                alpha + leverage >= 0.0 && Double.isFinite(leverage),
                "alpha + leverage must not be negative: alpha=" + alpha + ", leverage=",
                leverage);
        check(degreesOfFreedom > 2.0, "degrees of freedom must be above 2: nu=", degreesOfFreedom);
    }

    /** Without leverage and with normal shocks. */
    public GarchParameters(double mu, double omega, double alpha, double beta) {
        this(mu, omega, alpha, beta, 0.0, Double.POSITIVE_INFINITY);
    }

    private static void check(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + value);
        }
    }

    /** alpha + leverage/2 + beta. */
    public double persistence() {
        return alpha + 0.5 * leverage + beta;
    }

    /** omega / (1 - persistence): the variance that forecasts tend to, infinite at a persistence of 1 or more. */
    public double longRunVariance() {
        return persistence() < 1.0 ? omega / (1.0 - persistence()) : Double.POSITIVE_INFINITY;
    }

    /** The variance of the day after a shock {@code u} at variance {@code h}. */
    public double nextVariance(double h, double u) {
        return omega + (alpha + (u < 0.0 ? leverage : 0.0)) * u * u + beta * h;
    }

    /** The log-likelihood of these parameters, constant included, as {@link GarchEstimator} maximises it. */
    public double logLikelihood(double[] returns) {
        if (degreesOfFreedom == Double.POSITIVE_INFINITY) {
            return new GarchLikelihood(returns, new GaussianDensity(), VarianceState.SIZE).value(ofVariance());
        }
        final double[] theta = java.util.Arrays.copyOf(ofVariance(), VarianceState.SIZE + 1);
        theta[VarianceState.SIZE] = 1.0 / degreesOfFreedom;
        return new GarchLikelihood(returns, new StudentDensity(), theta.length).value(theta);
    }

    /** mu, omega, alpha, beta, leverage. */
    double[] ofVariance() {
        return new double[] {mu, omega, alpha, beta, leverage};
    }
}
