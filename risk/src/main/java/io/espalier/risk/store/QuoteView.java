package io.espalier.risk.store;

import java.io.IOException;

/** A reader's end of a store; of one thread. Readers in any number never delay a writer, or say by how much. */
public interface QuoteView extends AutoCloseable {
    /** How long a writer may be silent before it counts as gone. */
    long SILENCE_NANOS = 1_000_000_000L;

    /** The slots. */
    QuoteUniverse universe();

    /**
     * Copies the latest quote of {@code slot} into {@code out} and shapes it.
     *
     * @return false if there is none, or if it could not be had whole within a bounded number of tries (a writer died in
     *     it, or is still at it); {@code out} is then undefined
     * @throws IndexOutOfBoundsException if there is no such slot
     * @throws IllegalArgumentException if {@code out} is too small for it
     */
    boolean read(int slot, QuoteImage out);

    /** When the writer last said that it lives, since 1970; 0 for never. */
    long lastBeatEpochNanos();

    /**
     * Whether no writer seems to live at {@code nowEpochNanos}: its last beat is more than {@link #SILENCE_NANOS} away. A
     * beat from the future counts likewise: then a clock was set, and nobody can tell.
     */
    default boolean isStale(long nowEpochNanos) {
        return Math.abs(nowEpochNanos - lastBeatEpochNanos()) > SILENCE_NANOS;
    }

    /** Detaches from the file. */
    @Override
    void close() throws IOException;
}
