package io.espalier.surrogate.train;

/** Every attempt diverged, or learnt no more than a constant: there is no network to ship. */
public final class TrainingFailedException extends RuntimeException {

    TrainingFailedException(String message) {
        super(message);
    }
}
