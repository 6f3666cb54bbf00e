package io.espalier.bench.peers;

/** A peer cannot be built or run on this machine; the message says why. */
public final class PeerUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message why */
    public PeerUnavailableException(String message) {
        super(message);
    }
}
