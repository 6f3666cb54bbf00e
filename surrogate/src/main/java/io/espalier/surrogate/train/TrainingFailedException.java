package io.espalier.surrogate.train;

/** Every attempt diverged, or learnt no more than a constant: there is no network to ship. */
public final class TrainingFailedException extends RuntimeException {

    /** With the broken rule and its values. */
    public TrainingFailedException(String message) {
        super(message);
    }
}
