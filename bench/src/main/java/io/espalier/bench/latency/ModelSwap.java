package io.espalier.bench.latency;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.LivePosition;
import io.espalier.risk.book.Position;
import io.espalier.risk.pipeline.BookListener;

/** Swaps the first position of a book for another one between two ticks; made ready on the thread that asks for it. */
public final class ModelSwap implements BookListener {
    private final Position other;
    private volatile LiveBook book;
    private volatile LivePosition ready;
    private volatile boolean due;
    private volatile long swaps;

    /** A swap for that position, not yet made ready. */
    public ModelSwap(Position other) {
        this.other = other;
    }

    /** Makes the other position ready; after the first tick. */
    public void prepare() {
        ready = book.prepare(other);
    }

    /** Lets the swap happen. */
    public void release() {
        due = true;
    }

    /** How many have happened. */
    public long swaps() {
        return swaps;
    }

    @Override
    public boolean before(LiveBook live) {
        if (due && ready != null) {
            due = false;
            live.replace(0, ready);
            swaps = swaps + 1; // one thread counts
            return true;
        }
        return false;
    }

    @Override
    public void published(LiveBook live) {
        if (book == null) {
            book = live;
        }
    }
}
