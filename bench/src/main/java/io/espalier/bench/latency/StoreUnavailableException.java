package io.espalier.bench.latency;

/** A kind of store does not run here. */
final class StoreUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
