package io.espalier.risk.store;

import java.io.IOException;

/** A store that cannot be opened, and why. */
public final class QuoteStoreException extends IOException {
    private static final long serialVersionUID = 1L;

    private final QuoteStoreFault fault;

    /** A refusal with a message: the rule, then the values. */
    public QuoteStoreException(QuoteStoreFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** The kind of refusal. */
    public QuoteStoreFault fault() {
        return fault;
    }
}
