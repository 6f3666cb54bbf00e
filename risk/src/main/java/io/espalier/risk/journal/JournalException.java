package io.espalier.risk.journal;

/** A journal that must not be used, and why. */
public final class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final JournalFault fault;

    /** A refusal with its code and a message: the rule, then the values. */
    public JournalException(JournalFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** The code. */
    public JournalFault fault() {
        return fault;
    }
}
