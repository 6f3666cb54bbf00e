package io.espalier.risk.pipeline;

/**
 * Something that a person should know of, or that it is over.
 *
 * @param subject what it is about, of its kind: an underlying, a model's file, the book
 * @param message the rule that is broken, with the values; for an end the message of its beginning
 * @param isRaised false: what this kind and subject was raised for is over
 */
public record Alert(AlertKind kind, String subject, String message, boolean isRaised) {

    /** One line for people. */
    public String line() {
        return (isRaised ? "ALERT " : "cleared ") + kind.label() + " " + subject + ": " + message;
    }
}
