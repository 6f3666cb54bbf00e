package io.espalier.surrogate.train;

import io.espalier.surrogate.network.Network;
import java.util.function.Supplier;

/** Hears of each epoch as it ends; one call at a time, on any thread. */
@FunctionalInterface
public interface TrainingListener {

    /** Called before the first epoch: as many starts, each of at most as many epochs. */
    default void began(int starts, int epochs) {}

    /** Called after each epoch. */
    void epochEnded(EpochReport report);

    /**
     * The same with the weights that the epoch left, for who wants to look at them; not called by the fits in double.
     *
     * @param inside gives the network between the normalisations, float weights as they are; ask for it before this call returns
     */
    default void epochEnded(EpochReport report, Supplier<Network> inside) {
        epochEnded(report);
    }

    /** A listener that does nothing. */
    static TrainingListener silent() {
        return report -> {};
    }
}
