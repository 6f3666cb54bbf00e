package io.espalier.surrogate.train;

/** Every attempt diverged, or learnt no more than a constant: there is no network to ship. */
public final class TrainingFailedException extends RuntimeException {

    /** With what went wrong and the values in it. */
    public TrainingFailedException(String message) {
        super(message);
    }
}
