package io.espalier.pricing.calibration;

import org.apache.commons.math3.distribution.TDistribution;

/** The log-likelihood again, straight from its definition and without derivatives: the other road of the tests. */
final class PlainLikelihood {
    private PlainLikelihood() {}

    /** theta = mu, omega, alpha, beta[, leverage[, 1/nu]]. */
    static double of(double[] returns, double... theta) {
        double mu = theta[0];
        double leverage = theta.length > 4 ? theta[4] : 0.0;
        double m = 0.0;
        for (double r : returns) {
            m += (r - mu) * (r - mu) / returns.length;
        }
        double h = theta[1] + (theta[2] + 0.5 * leverage + theta[3]) * m;
        double sum = 0.0;
        for (double r : returns) {
            double u = r - mu;
            sum += theta.length > 5
                    ? student(u, h, 1.0 / theta[5])
                    : -0.5 * Math.log(2.0 * Math.PI * h) - 0.5 * u * u / h;
            h = theta[1] + (theta[2] + (u < 0.0 ? leverage : 0.0)) * u * u + theta[3] * h;
        }
        return sum;
    }

    private static double student(double u, double h, double nu) {
        double unit = Math.sqrt(h * (nu - 2.0) / nu);
        return new TDistribution(null, nu).logDensity(u / unit) - Math.log(unit);
    }
}
