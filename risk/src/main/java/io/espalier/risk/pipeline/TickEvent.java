package io.espalier.risk.pipeline;

import io.espalier.risk.tick.TickKind;
import io.espalier.risk.tick.TickOutcome;

/** One slot of the ring: a row of the feed or a reading of its clock, and what has become of it so far. Reused for ever. */
final class TickEvent {
    /** Null for a reading of the clock. */
    TickKind kind;

    int underlying;
    double price;
    long seq;
    long feedNanos;
    long intendedNanos;
    long publishedNanos;
    /** When intake was done with it; 0 where stages are not timed. */
    long judgedNanos;

    /** Whether it is the first of a day, and the day before it is over. */
    boolean endsDay;

    /** Null as long as it has not been judged. */
    TickOutcome outcome;

    boolean isClock() {
        return kind == null;
    }

    void fillClock(long nanos, long now) {
        kind = null;
        feedNanos = nanos;
        intendedNanos = now;
        publishedNanos = now;
        outcome = null;
    }
}
