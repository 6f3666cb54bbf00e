package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.LivePosition;

/** Positions on their way from the thread that tried them to the book's, and the answer when they are published. */
final class Handover {
    private final int[] positions;
    private final LivePosition[] challengers;
    private long seq;
    private long feedNanos;
    private long atNanos;
    private volatile boolean published;

    Handover(int[] positions, LivePosition[] challengers) {
        this.positions = positions;
        this.challengers = challengers;
    }

    /** On the book's thread, between two sets: all of them, and the next set shows them together. */
    void stage(LiveBook book) {
        for (int k = 0; k < positions.length; k++) {
            book.replace(positions[k], challengers[k]);
        }
    }

    /** On the book's thread, after that set. */
    void confirm(LiveBook book) {
        seq = book.published().lastSeq();
        feedNanos = book.published().feedNanos();
        atNanos = System.nanoTime();
        published = true;
    }

    boolean isPublished() {
        return published;
    }

    /** What became of it, once it is published. */
    Swap swap(ShadowReport trial) {
        return new Swap(trial, seq, feedNanos, atNanos);
    }
}
