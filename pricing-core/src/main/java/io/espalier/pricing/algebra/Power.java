package io.espalier.pricing.algebra;

/**
 * x^a for a constant a.
 *
 * <p>StrictMath, so that every JDK gives the same bits. At x = 0 a derivative that would be infinite though x^a is not (a > 0) is 0.
 */
record Power(double exponent) implements UnaryFunction {

    @Override
    public double value(double x) {
        return StrictMath.pow(x, exponent);
    }

    @Override
    public double slope(double x, double y) {
        return monomial(exponent, x, exponent - 1.0);
    }

    @Override
    public double curvature(double x, double y) {
        return monomial(exponent * (exponent - 1.0), x, exponent - 2.0);
    }

    /** factor x^remaining; 0 where the factor is 0, whatever the pole, and at the kink. */
    private double monomial(double factor, double x, double remaining) {
        final boolean kink = x == 0.0 && exponent > 0.0 && remaining < 0.0;
        return factor == 0.0 || kink ? 0.0 : factor * StrictMath.pow(x, remaining);
    }
}
