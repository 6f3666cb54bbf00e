package io.espalier.pricing.product;

/** Rules that the terms of every product keep. */
final class Terms {

    private Terms() {}

    /**
     * @throws IllegalArgumentException if T is negative or no number, there is no underlying, or a number is not finite
     */
    static void check(double expiry, double[] weights, double notional) {
        if (!(expiry >= 0.0 && expiry <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("expiry must be finite and >= 0: expiry=" + expiry);
        }
        finite("weights", weights);
        finite("notional", notional);
    }

    /** @throws IllegalArgumentException if the number is not finite */
    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite: " + name + "=" + value);
        }
    }

    /** @throws IllegalArgumentException if there is no number, or one is not finite */
    static void finite(String name, double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(name + " must not be empty: " + name + ".length=0");
        }
        for (int i = 0; i < values.length; i++) {
            finite(name + "[" + i + "]", values[i]);
        }
    }

    /**
     * A product without strike has NaN in its place.
     *
     * @throws IllegalArgumentException if a number is given all the same
     */
    static void noStrike(String label, double strike) {
        if (!Double.isNaN(strike)) {
            throw new IllegalArgumentException("the product has no strike: type=" + label + ", strike=" + strike);
        }
    }
}
