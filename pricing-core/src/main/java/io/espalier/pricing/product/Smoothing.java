package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;

/**
 * A smooth stand-in for max(x, 0), of width e > 0 in price units.
 *
 * <p>The leading bias of the price is a multiple of e^2 Gamma that differs by kind: see each.
 */
public record Smoothing(Kind kind, double width) {
    private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;

    /** @throws IllegalArgumentException if the width is not positive and finite */
    public Smoothing {
        if (!(width > 0.0 && width <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a smoothing width must be positive and finite: width=" + width);
        }
    }

    /** The stand-in for max(x, 0). */
    public <T extends Real<T>> T positivePart(T x) {
        final T scaled = x.dividedBy(width);
        return switch (kind) {
            case SOFTPLUS -> scaled.softplus().times(width);
            case SIGMOID -> x.times(scaled.logistic());
            case GAUSSIAN -> x.times(scaled.normalCdf()).plus(density(scaled).times(width));
        };
    }

    static <T extends Real<T>> T density(T x) {
        return x.square().times(-0.5).exp().times(INVERSE_SQRT_TWO_PI);
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
