package io.espalier.risk.pipeline;

import io.espalier.risk.book.FallbackOutcome;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts of a desk, kept by its two threads and read by any. */
final class FallbackTally {
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong superseded = new AtomicLong();
    private final AtomicLong priced = new AtomicLong();
    private final AtomicLong overtaken = new AtomicLong();
    private final AtomicLong thrown = new AtomicLong();
    private final AtomicLongArray outcomes = new AtomicLongArray(FallbackOutcome.values().length);

    void countRequest() {
        requests.incrementAndGet();
    }

    /** A request that nobody had looked at when a newer one took its place. */
    void countSuperseded() {
        superseded.incrementAndGet();
    }

    void countPriced() {
        priced.incrementAndGet();
    }

    /** An answer that nobody had looked at when a newer one took its place. */
    void countOvertaken() {
        overtaken.incrementAndGet();
    }

    /** Counts a fallback that threw; how many have so far. */
    long countThrown() {
        return thrown.incrementAndGet();
    }

    long thrown() {
        return thrown.get();
    }

    void count(FallbackOutcome outcome) {
        outcomes.incrementAndGet(outcome.ordinal());
    }

    boolean isEveryRequestPriced() {
        // Requests last: what is counted after cannot make the sum come out by chance.
        long done = priced.get() + superseded.get();
        return done == requests.get();
    }

    FallbackCounts counts() {
        long answered = outcomes.get(FallbackOutcome.ANSWERED.ordinal());
        long dropped = outcomes.get(FallbackOutcome.DROPPED.ordinal()) + overtaken.get();
        long failed = outcomes.get(FallbackOutcome.FAILED.ordinal());
        long late = superseded.get();
        long all = requests.get();
        return new FallbackCounts(all, late, answered, dropped, failed, all - late - answered - dropped - failed);
    }
}
