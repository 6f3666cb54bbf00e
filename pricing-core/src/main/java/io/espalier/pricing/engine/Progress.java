package io.espalier.pricing.engine;

import java.util.function.LongConsumer;

/** Adds up what several threads have done and tells a listener the total, never a smaller one after a larger. */
final class Progress {
    private final LongConsumer listener;
    private long total;

    Progress(LongConsumer listener) {
        this.listener = listener;
    }

    synchronized void add(long done) {
        total += done;
        listener.accept(total);
    }
}
