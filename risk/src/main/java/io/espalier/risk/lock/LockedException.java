package io.espalier.risk.lock;

/** Somebody else has the lock; the message says who. */
public final class LockedException extends Exception {
    private static final long serialVersionUID = 1L;

    LockedException(String by) {
        super(by);
    }
}
