package io.espalier.bench.latency;

import io.espalier.risk.pipeline.TickLatency;

/** A running producer-to-consumer line: one thread offers ticks, others take them and record latency. */
interface TickChannel {

    /** Offers tick {@code i}, due at {@code dueNanos}; never parks. */
    void publish(long i, long dueNanos);

    /** Waits until everything offered has been taken. */
    void awaitDrained();

    /** What the consumer has recorded. */
    TickLatency latency();

    /** Bytes that the consuming threads have allocated since they began. */
    long consumerBytes();

    /** Lets a model be swapped at tick {@code i}, where the channel can. */
    default void swapAt(long i) {}

    /** How many models were swapped. */
    default long swaps() {
        return 0;
    }

    /** Drains, stops, and says what became of every tick. */
    Accounting close();
}
