package io.espalier.bench.peers;

/** A peer cannot be built or run on this machine; the message says why. */
final class PeerUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    PeerUnavailableException(String message) {
        super(message);
    }
}
