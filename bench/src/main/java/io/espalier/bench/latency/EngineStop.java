package io.espalier.bench.latency;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.pipeline.BookListener;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Blocks the book's thread once, when it is let. */
final class EngineStop implements BookListener {
    private final long nanos;
    private volatile boolean due;
    private volatile long stoppedNanos;

    EngineStop(Duration length) {
        nanos = length.toNanos();
    }

    /** From now on the next batch finds the engine standing still. */
    void release() {
        due = true;
    }

    /** How long it stood; 0 as long as it has not. */
    long stoppedNanos() {
        return stoppedNanos;
    }

    @Override
    public boolean before(LiveBook book) {
        if (due) {
            due = false;
            long start = System.nanoTime();
            while (System.nanoTime() - start < nanos) {
                LockSupport.parkNanos(nanos - (System.nanoTime() - start));
            }
            stoppedNanos = System.nanoTime() - start;
        }
        return false;
    }

    @Override
    public void published(LiveBook book) {
        // A stop comes before a batch.
    }
}
