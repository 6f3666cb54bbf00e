package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;

/**
 * A smooth stand-in for max(x, 0), of width e > 0 in price units.
 *
 * <p>The leading bias of the price is a multiple of e^2 Gamma that differs by kind: {@link Kind#leadingBias()}. It is
 * the area between stand-in and max(x, 0) times the undiscounted gamma, the density f of the underlying at the strike:
 *
 * <p>bias = integral of (stand-in - max)(x - K) f(x) dx = f(K) integral of (stand-in - max)(x) dx + O(e^4).
 *
 * <p>Source of the areas: e log(1 + exp(-|x|/e)) and -|x|/(1 + exp(|x|/e)), integrated over the line, give 2 e^2
 * pi^2/12 and -2 e^2 pi^2/12; for the Gaussian the area is E[(eZ)^2]/2.
 */
public record Smoothing(Kind kind, double width) {
    private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;
    private static final double PI_SQUARED = Math.PI * Math.PI;

    /** @throws IllegalArgumentException if the width is not positive and finite */
    public Smoothing {
        if (!(width > 0.0 && width <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a smoothing width must be positive and finite: width=" + width);
        }
    }

    /**
     * The widest stand-in whose bias is sure to be at most {@code share} of what an option at the money is worth,
     * s/sqrt(2 pi).
     *
     * <p>Proof: each kind lies on one side of max(x, 0), so that the area A e^2 between them bounds the bias for any
     * density: |bias| <= |A| e^2 max f. A normal underlying has max f = 1/(s sqrt(2 pi)); with e = s sqrt(share/|A|)
     * the right side is share s/sqrt(2 pi). It is nearly reached at the money. Discount factor and notional multiply
     * both sides.
     *
     * @param deviation s, standard deviation of the underlying at expiry, in price units
     * @param share the largest bias, as a share of the value at the money
     * @throws IllegalArgumentException if deviation or share is not positive and finite
     */
    public static Smoothing automatic(Kind kind, double deviation, double share) {
        if (!(deviation > 0.0 && share > 0.0 && share <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "deviation and share must be positive and finite: deviation=" + deviation + ", share=" + share);
        }
        return new Smoothing(kind, deviation * Math.sqrt(share / Math.abs(kind.leadingBias())));
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

    /** Density of the standard normal law. */
    public static <T extends Real<T>> T density(T x) {
        return x.square().times(-0.5).exp().times(INVERSE_SQRT_TWO_PI);
    }

    /** Shape of the stand-in. */
    public enum Kind {
        /** e log(1 + exp(x/e)); leading bias +pi^2 e^2/6 Gamma. */
        SOFTPLUS("softplus", PI_SQUARED / 6.0),
        /** x/(1 + exp(-x/e)); leading bias -pi^2 e^2/6 Gamma. */
        SIGMOID("sigmoid", -PI_SQUARED / 6.0),
        /** E[max(x + eZ, 0)], Z standard normal; leading bias +e^2/2 Gamma. */
        GAUSSIAN("gaussian", 0.5);

        private final String label;
        private final double leadingBias;

        Kind(String label, double leadingBias) {
            this.label = label;
            this.leadingBias = leadingBias;
        }

        /** Bias of the price over e^2 Gamma as e goes to 0. */
        public double leadingBias() {
            return leadingBias;
        }

        /** The name in documents. */
        public String label() {
            return label;
        }
    }
}
