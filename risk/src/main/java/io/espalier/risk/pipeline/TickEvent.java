package io.espalier.risk.pipeline;

import io.espalier.risk.book.TickOutcome;

/** One slot of the ring: a tick, and what has become of it so far. Reused for ever. */
final class TickEvent {
    int underlying;
    double price;
    long seq;
    long intendedNanos;
    long publishedNanos;
    /** Null as long as the tick is on its way. */
    TickOutcome outcome;

    void fill(int newUnderlying, double newPrice, long newSeq, long intended, long published) {
        underlying = newUnderlying;
        price = newPrice;
        seq = newSeq;
        intendedNanos = intended;
        publishedNanos = published;
        outcome = null;
    }
}
