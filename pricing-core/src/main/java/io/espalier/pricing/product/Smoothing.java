package io.espalier.pricing.product;

/**
 * A smooth stand-in for max(x, 0), of width e > 0 in price units.
 *
 * <p>The leading bias of the price is a multiple of e^2 Gamma that differs by kind: see each.
 */
public record Smoothing(Kind kind, double width) {

    /** @throws IllegalArgumentException if the width is not positive and finite */
    public Smoothing {
        if (!(width > 0.0 && width <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a smoothing width must be positive and finite: width=" + width);
        }
    }

    /** Shape of the stand-in. */
    public enum Kind {
        /** e log(1 + exp(x/e)); leading bias +pi^2 e^2/6 Gamma. */
        SOFTPLUS("softplus"),
        /** x/(1 + exp(-x/e)); leading bias -pi^2 e^2/6 Gamma. */
        SIGMOID("sigmoid"),
        /** E[max(x + eZ, 0)], Z standard normal; leading bias +e^2/2 Gamma. */
        GAUSSIAN("gaussian");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name in documents. */
        public String label() {
            return label;
        }
    }
}
