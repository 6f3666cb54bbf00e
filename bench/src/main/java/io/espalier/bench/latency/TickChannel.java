package io.espalier.bench.latency;

import io.espalier.risk.pipeline.TickLatency;

/** A running producer-to-consumer line: one thread offers ticks, one other thread takes them and records latency. */
interface TickChannel {

    /** Offers tick {@code i}, due at {@code dueNanos}; never parks. */
    void publish(long i, long dueNanos);

    /** Waits until everything offered has been taken. */
    void awaitDrained();

    /** What the consumer has recorded. */
    TickLatency latency();

    /** Bytes that the consumer's thread allocated within the measured part. */
    long consumerBytes();

    /** Drains, stops, and says what became of every tick. */
    Accounting close();
}
