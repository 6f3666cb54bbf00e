package io.espalier.risk.journal;

import java.time.Duration;

/**
 * How a journal writes.
 *
 * @param rowsPerSegment rows after which a new segment is due: bounds the replay
 * @param fsync when rows are forced to the disk
 * @param fsyncInterval of {@link FsyncPolicy#INTERVAL}; unused by the others
 * @param retain segments kept, the newest included; {@link Integer#MAX_VALUE} keeps all
 * @param bufferRows rows gathered before a write; a longer batch is written in parts and is still acknowledged as one
 */
public record JournalOptions(
        long rowsPerSegment, FsyncPolicy fsync, Duration fsyncInterval, int retain, int bufferRows) {
    private static final long ROWS_PER_SEGMENT = 1_000_000;
    private static final Duration FSYNC_INTERVAL = Duration.ofMillis(100);
    private static final int BUFFER_ROWS = 4096;
    /** 48 MB of buffer. */
    private static final int MOST_BUFFER_ROWS = 1_000_000;

    /** @throws IllegalArgumentException if a count or the interval is not positive, or the buffer larger than 48 MB */
    public JournalOptions {
        if (rowsPerSegment < 1 || retain < 1) {
            throw new IllegalArgumentException("a segment must hold a row and a journal a segment: rowsPerSegment="
                    + rowsPerSegment + ", retain=" + retain);
        }
        if (bufferRows < 1 || bufferRows > MOST_BUFFER_ROWS) {
            throw new IllegalArgumentException(
                    "a buffer must hold from 1 to " + MOST_BUFFER_ROWS + " rows: bufferRows=" + bufferRows);
        }
        if (fsyncInterval.isNegative() || fsyncInterval.isZero()) {
            throw new IllegalArgumentException("an fsync interval must be positive: fsyncInterval=" + fsyncInterval);
        }
    }

    /** A segment each million rows (48 MB), all kept, left to the operating system, buffer of 4096 rows. */
    public static JournalOptions defaults() {
        return new JournalOptions(ROWS_PER_SEGMENT, FsyncPolicy.OS, FSYNC_INTERVAL, Integer.MAX_VALUE, BUFFER_ROWS);
    }

    /** The same with other segments. */
    public JournalOptions withRowsPerSegment(long rows) {
        return new JournalOptions(rows, fsync, fsyncInterval, retain, bufferRows);
    }

    /** The same with another policy; the interval stays what it is. */
    public JournalOptions withFsync(FsyncPolicy policy) {
        return new JournalOptions(rowsPerSegment, policy, fsyncInterval, retain, bufferRows);
    }

    /** The same with {@link FsyncPolicy#INTERVAL}. */
    public JournalOptions withFsyncEvery(Duration interval) {
        return new JournalOptions(rowsPerSegment, FsyncPolicy.INTERVAL, interval, retain, bufferRows);
    }

    /** The same with another number of segments kept. */
    public JournalOptions withRetain(int segments) {
        return new JournalOptions(rowsPerSegment, fsync, fsyncInterval, segments, bufferRows);
    }

    /** The same with another buffer. */
    public JournalOptions withBufferRows(int rows) {
        return new JournalOptions(rowsPerSegment, fsync, fsyncInterval, retain, rows);
    }
}
