package io.espalier.pricing.calibration;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * Student's law with nu > 2 degrees of freedom, scaled to variance h: log p = c(nu) - (log h)/2 - (nu+1)/2 log(1 + u^2/((nu-2) h)),
 * c(nu) = log Gamma((nu+1)/2) - log Gamma(nu/2) - log(pi (nu-2))/2.
 *
 * <p>The shape is s = 1/nu, in which the normal law is the finite end s = 0 and the likelihood is nearly quadratic.
 * Source: Bollerslev (1987), Review of Economics and Statistics 69(3).
 */
final class StudentDensity implements Density {
    /** Half of nu beyond which the difference of two large log Gammas is read from its expansion. */
    private static final double LARGE = 25.0;

    private double nu;
    private double constant;
    private double constantSlope;
    private double constantCurvature;

    @Override
    public void shape(double shape) {
        nu = 1.0 / shape;
        final double x = 0.5 * nu;
        constant = logGammaStep(x) - 0.5 * Math.log(Math.PI * (nu - 2.0));
        constantSlope = 0.5 * digammaStep(x) - 0.5 / (nu - 2.0);
        constantCurvature = 0.25 * trigammaStep(x) + 0.5 / ((nu - 2.0) * (nu - 2.0));
    }

    /** log Gamma(x+1/2) - log Gamma(x), for large x (log x)/2 - 1/(8x) + 1/(192 x^3) - 1/(640 x^5) + 17/(14336 x^7) - ... */
    static double logGammaStep(double x) {
        if (x < LARGE) {
            return LogGamma.value(x + 0.5) - LogGamma.value(x);
        }
        final double y = 1.0 / (x * x);
        return 0.5 * Math.log(x) - (1.0 / 8.0 - y * (1.0 / 192.0 - y * (1.0 / 640.0 - y * 17.0 / 14336.0))) / x;
    }

    private static double digammaStep(double x) {
        if (x < LARGE) {
            return Digamma.value(x + 0.5) - Digamma.value(x);
        }
        final double y = 1.0 / (x * x);
        return 0.5 / x + y * (1.0 / 8.0 - y * (3.0 / 192.0 - y * (5.0 / 640.0 - y * 119.0 / 14336.0)));
    }

    private static double trigammaStep(double x) {
        if (x < LARGE) {
            return Trigamma.value(x + 0.5) - Trigamma.value(x);
        }
        final double y = 1.0 / (x * x);
        return -0.5 * y - y / x * (2.0 / 8.0 - y * (12.0 / 192.0 - y * (30.0 / 640.0 - y * 952.0 / 14336.0)));
    }

    @Override
    public double log(double u, double h) {
        return constant - 0.5 * Math.log(h) - 0.5 * (nu + 1.0) * Math.log1p(u * u / ((nu - 2.0) * h));
    }

    @Override
    public void at(double u, double h, DensityTerms out) {
        final double m = nu - 2.0;
        final double k = 0.5 * (nu + 1.0);
        // a = m h + u^2; log p = c - (log h)/2 - k (log a - log(m h)).
        final double a = m * h + u * u;
        final double log = Math.log1p(u * u / (m * h));
        out.value = constant - 0.5 * Math.log(h) - k * log;
        out.u = -2.0 * k * u / a;
        out.h = (k - 0.5) / h - k * m / a;
        out.uu = -2.0 * k * (m * h - u * u) / (a * a);
        out.uh = 2.0 * k * m * u / (a * a);
        out.hh = (0.5 - k) / (h * h) + k * m * m / (a * a);
        // To nu: d log/dnu = h/a - 1/m = -u^2/(m a).
        final double logSlope = -u * u / (m * a);
        final double slope = constantSlope - 0.5 * log - k * logSlope;
        final double curvature = constantCurvature - logSlope - k * u * u * (a + m * h) / (m * m * a * a);
        final double slopeU = -u / a + 2.0 * k * u * h / (a * a);
        final double slopeH = 0.5 / h - 0.5 * m / a - k * (u * u) / (a * a);
        // From nu to s = 1/nu: dnu/ds = -nu^2, d2nu/ds2 = 2 nu^3.
        final double change = -nu * nu;
        out.s = slope * change;
        out.su = slopeU * change;
        out.sh = slopeH * change;
        out.ss = curvature * change * change + slope * 2.0 * nu * nu * nu;
    }
}
