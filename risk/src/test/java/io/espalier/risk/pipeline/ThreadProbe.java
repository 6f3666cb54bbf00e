package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;

/** Watches every consuming thread of a pipeline: rows on the one that takes them in, sets on the one that publishes them. */
final class ThreadProbe implements TickJournal, BookListener {
    private final AllocationWindows rows;
    private final AllocationWindows sets;

    ThreadProbe(long rowsPerWindow, long setsPerWindow) {
        rows = new AllocationWindows(rowsPerWindow);
        sets = new AllocationWindows(setsPerWindow);
    }

    @Override
    public void append(long row, long seq, long feedNanos, byte kind, int underlying, double price, byte outcome) {
        rows.count();
    }

    @Override
    public void commit() {
        // Nothing is kept.
    }

    @Override
    public void published(LiveBook book) {
        sets.count();
    }

    /** The bytes of each thread's cleanest window, added. */
    long leastAllocated() {
        return Math.addExact(rows.leastAllocated(), sets.leastAllocated());
    }
}
