package io.espalier.surrogate.artefact;

/** An artefact that must not be used, and why. */
public final class ArtefactException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ArtefactFault fault;

    /** A refusal with its code and a message: the rule, then the values. */
    public ArtefactException(ArtefactFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** The code. */
    public ArtefactFault fault() {
        return fault;
    }
}
