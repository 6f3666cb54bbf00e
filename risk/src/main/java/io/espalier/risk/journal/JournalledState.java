package io.espalier.risk.journal;

import java.nio.ByteBuffer;

/**
 * What a journal brings back: a state that is a function of the rows it has seen, and of nothing else.
 *
 * <p>Applying the same rows to the same snapshot must give the same bits. Buffers are little endian.
 */
public interface JournalledState {
    /** Bytes that {@link #save} writes now. */
    int snapshotSize();

    /** Writes the state as it is after every row before {@link Journal#nextRow()}: {@link #snapshotSize()} bytes. */
    void save(ByteBuffer out);

    /** Becomes what {@link #save} wrote: reads all of the buffer. */
    void restore(ByteBuffer in);

    /**
     * Applies a row that was journalled.
     *
     * @param row position in the feed, from 0
     * @param seq sequence number of the feed
     * @param feedNanos feed time, nanoseconds
     * @param kind 0 a tick, 1 a halt, 2 a resume; the journal does not look at it
     * @param underlying index of the underlying, -1 if unknown
     * @param price price units, any bits
     * @return the ordinal of the outcome that the rules give; it must be the one that was journalled
     */
    int apply(long row, long seq, long feedNanos, byte kind, int underlying, double price);
}
