package io.espalier.pricing.algebra;

/** A function of one real number with its first two derivatives; stateless. */
public interface UnaryFunction {

    /** f(x). */
    double value(double x);

    /**
     * f'(x), finite at a kink by the rule that the function states.
     *
     * @param y f(x), already known
     */
    double slope(double x, double y);

    /**
     * f''(x), the derivative of {@link #slope} on either side of a kink; at the kink itself 0, so that the mass which a kink or jump
     * carries is missed, never infinite.
     *
     * @param y f(x), already known
     */
    double curvature(double x, double y);

    /**
     * The same number, sooner where the slope is known.
     *
     * @param y f(x)
     * @param slope f'(x) as {@link #slope} has it
     */
    default double curvature(double x, double y, double slope) {
        return curvature(x, y);
    }
}
