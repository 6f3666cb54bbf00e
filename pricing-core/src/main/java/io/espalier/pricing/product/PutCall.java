package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;

/** The right to buy or to sell. */
public enum PutCall {
    /** Pays what the level is above the strike. */
    CALL("call"),
    /** Pays what the level is below the strike. */
    PUT("put");

    private final String label;

    PutCall(String label) {
        this.label = label;
    }

    /** The word for it in documents. */
    public String label() {
        return label;
    }

    /** What exercise is worth, of either sign: {@code above} is the level minus the strike. */
    public <T extends Real<T>> T exercise(T above) {
        return this == CALL ? above : above.negate();
    }

    /** max of {@link #exercise} and 0. */
    public <T extends Real<T>> T payoff(T above) {
        return exercise(above).positivePart();
    }
}
