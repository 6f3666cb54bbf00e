package io.espalier.pricing.product;

/** What a European option pays on the level x of its basket at expiry, for strike K. */
public enum PayoffType {
    /** max(x - K, 0). */
    CALL("call"),
    /** max(K - x, 0). */
    PUT("put"),
    /** |x - K|. */
    STRADDLE("straddle"),
    /** 1 where x > K, else 0. */
    DIGITAL_CALL("digital_call"),
    /** 1 where x < K, else 0. */
    DIGITAL_PUT("digital_put");

    private final String label;

    PayoffType(String label) {
        this.label = label;
    }

    /** The name in documents. */
    public String label() {
        return label;
    }

    /** Whether the payoff jumps at the strike. */
    public boolean isDigital() {
        return this == DIGITAL_CALL || this == DIGITAL_PUT;
    }
}
