package io.espalier.pricing.algebra;

/** A function of one real number with its slope; stateless. */
public interface UnaryFunction {

    /** f(x). */
    double value(double x);

    /**
     * f'(x), finite at a kink by the rule that the function states.
     *
     * @param y f(x), already known
     */
    double slope(double x, double y);
}
