package io.espalier.surrogate.train;

/** Hears of each epoch as it ends; one call at a time, on any thread. */
@FunctionalInterface
public interface TrainingListener {

    /** Called before the first epoch: as many starts, each of at most as many epochs. */
    default void began(int starts, int epochs) {}

    /** Called after each epoch. */
    void epochEnded(EpochReport report);

    /** A listener that does nothing. */
    static TrainingListener silent() {
        return report -> {};
    }
}
