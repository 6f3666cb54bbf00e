package io.espalier.pricing.label;

/** How a path is made to say something of second derivatives. */
public sealed interface HessianMethod {

    /**
     * The pathwise derivative of f c.z, f what is paid and c.z the score of the first step along the direction. Unbiased at kinks;
     * for directions in levels. Of two levels both orders exist (score of one, pathwise derivative to the other) and the mean of both
     * is taken. Source: Broadie and Glasserman (1996), section 5; Glasserman (2003), section 7.3.
     */
    record LikelihoodRatio() implements HessianMethod {}

    /**
     * The Hessian of what is paid, every kink rounded with one width; for directions in any column. Its bias is of fourth order: a
     * price whose second derivative at the kink is g changes by -width^4 g''/8. Its variance is that of 1/width.
     *
     * @param width in the unit of w_i x_i, what kinks of products compare
     */
    record Smoothed(double width) implements HessianMethod {

        /** @throws IllegalArgumentException if the width is not positive and finite */
        public Smoothed {
            if (!(width > 0.0 && width <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("a width must be positive and finite: width=" + width);
            }
        }
    }

    /** The Hessian of a label that is smooth already, tangent over adjoint; for directions in any column. Unbiased. */
    record Pathwise() implements HessianMethod {}
}
