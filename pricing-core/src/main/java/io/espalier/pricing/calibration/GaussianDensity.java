package io.espalier.pricing.calibration;

/** log p = -(log 2 pi + log h + u^2/h)/2; there is no shape. */
final class GaussianDensity implements Density {
    private static final double LOG_TWO_PI = Math.log(2.0 * Math.PI);

    @Override
    public void shape(double shape) {
        // The normal law has none.
    }

    @Override
    public double log(double u, double h) {
        return -0.5 * (LOG_TWO_PI + Math.log(h) + u * u / h);
    }

    @Override
    public void at(double u, double h, DensityTerms out) {
        final double precision = 1.0 / h;
        final double scaled = u * precision;
        final double square = u * scaled;
        out.value = -0.5 * (LOG_TWO_PI + Math.log(h) + square);
        out.u = -scaled;
        out.h = 0.5 * precision * (square - 1.0);
        out.uu = -precision;
        out.uh = scaled * precision;
        out.hh = precision * precision * (0.5 - square);
    }
}
