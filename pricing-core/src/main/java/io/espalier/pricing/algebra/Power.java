package io.espalier.pricing.algebra;

/**
 * x^a for a constant a.
 *
 * <p>StrictMath, so that every JDK gives the same bits. At x = 0 a slope that would be infinite (0 < a < 1) is 0.
 */
record Power(double exponent) implements UnaryFunction {

    @Override
    public double value(double x) {
        return StrictMath.pow(x, exponent);
    }

    @Override
    public double slope(double x, double y) {
        boolean infinite = x == 0.0 && exponent > 0.0 && exponent < 1.0;
        return infinite ? 0.0 : exponent * StrictMath.pow(x, exponent - 1.0);
    }
}
