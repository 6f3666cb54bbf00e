package io.espalier.surrogate.train;

import io.espalier.surrogate.network.Network;
import java.util.function.Supplier;

/** Passes on what starts that run beside each other tell, one call at a time. */
record OneAtATime(TrainingListener listener) implements TrainingListener {

    @Override
    public synchronized void epochEnded(EpochReport report) {
        listener.epochEnded(report);
    }

    @Override
    public synchronized void epochEnded(EpochReport report, Supplier<Network> inside) {
        listener.epochEnded(report, inside);
    }
}
