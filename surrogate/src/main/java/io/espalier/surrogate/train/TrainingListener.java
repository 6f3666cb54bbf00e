package io.espalier.surrogate.train;

/** Hears of each epoch as it ends; one call at a time, on any thread. */
@FunctionalInterface
public interface TrainingListener {

    /** Called after each epoch. */
    void epochEnded(EpochReport report);

    /** A listener that does nothing. */
    static TrainingListener silent() {
        return report -> {};
    }
}
