package io.espalier.bench.latency;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.pipeline.BookListener;
import io.espalier.risk.pipeline.TickJournal;

/** The consuming threads of a pipeline, one or two: it meets them where the journal and the book's listeners are called. */
public final class ConsumerThreads implements BookListener, TickJournal {
    private final HotThread intake = new HotThread();
    private final HotThread book = new HotThread();

    @Override
    public void append(long row, long seq, long feedNanos, byte kind, int underlying, double price, byte outcome) {
        // Nothing is kept.
    }

    @Override
    public void commit() {
        intake.mark();
    }

    @Override
    public void published(LiveBook live) {
        book.mark();
    }

    /** What both have allocated so far; a thread that is both counts twice, and twice nothing is nothing. */
    public long bytes() {
        return intake.bytes() + book.bytes();
    }
}
