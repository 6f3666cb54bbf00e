package io.espalier.risk.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.file.Path;

/**
 * The slots of a mapped store: each starts on a line of the cache with its lock word, then words 1 to n of the image.
 *
 * <p>The lock word is twice the version while the slot is at rest and odd while it is written; a reader copies between
 * two looks at it (see {@code risk.book}'s lock of the same kind). Processes see each other's stores in the order that
 * the fences give, for a mapping is memory. A writer that dies leaves an odd word, which no reader takes for a quote; so
 * a slot needs no checksum as long as the machine itself does not fail.
 */
final class SlotTable {
    private static final int LINE = 64;
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final ByteBuffer bytes;
    private final LongBuffer words;
    private final int[] starts;
    private final int[] lengths;

    /** @throws QuoteStoreException if the bytes are not as many as the universe needs */
    SlotTable(Path path, QuoteUniverse universe, ByteBuffer bytes) throws QuoteStoreException {
        if (bytes.capacity() != bytes(universe)) {
            throw new QuoteStoreException(
                    QuoteStoreFault.TRUNCATED,
                    "a store must be as long as its universe needs: file=" + path + ", needed=" + bytes(universe)
                            + ", found=" + bytes.capacity() + ", " + universe);
        }
        this.bytes = bytes;
        words = bytes.asLongBuffer();
        starts = new int[universe.size()];
        lengths = new int[universe.size()];
        for (int slot = 0, start = 0; slot < starts.length; slot++) {
            starts[slot] = start;
            lengths[slot] = universe.words(slot);
            start += stride(lengths[slot]);
        }
    }

    /** The bytes that the slots of a universe take. */
    static long bytes(QuoteUniverse universe) {
        return universe.slots().stream().mapToLong(slot -> stride(slot.words())).sum();
    }

    private static int stride(int words) {
        return Math.addExact(Math.multiplyExact(words, Long.BYTES), LINE - 1) / LINE * LINE;
    }

    int size() {
        return starts.length;
    }

    int length(int slot) {
        return lengths[slot];
    }

    /** Writes words 1 to n of {@code image} and raises the version. */
    void write(int slot, long[] image) {
        int start = starts[slot];
        // Odd already: a write before this one did not end; the word stays odd until this one does.
        long odd = (long) LONG.getOpaque(bytes, start) | 1;
        LONG.setOpaque(bytes, start, odd);
        VarHandle.storeStoreFence();
        words.put(start / Long.BYTES + 1, image, 1, lengths[slot] - 1);
        LONG.setRelease(bytes, start, odd + 1);
    }

    /** Whether the last write of this slot did not end. */
    boolean isTorn(int slot) {
        return ((long) LONG.getAcquire(bytes, starts[slot]) & 1) != 0;
    }

    /** Copies the slot if it was ever written and at rest all the while; else {@code image} is undefined. */
    Copy read(int slot, long[] image) {
        int start = starts[slot];
        long stamp = (long) LONG.getAcquire(bytes, start);
        if (stamp == 0) {
            return Copy.EMPTY;
        }
        if ((stamp & 1) != 0) {
            return Copy.DISTURBED;
        }
        words.get(start / Long.BYTES + 1, image, 1, lengths[slot] - 1);
        VarHandle.loadLoadFence();
        if ((long) LONG.getOpaque(bytes, start) != stamp) {
            return Copy.DISTURBED;
        }
        image[0] = stamp >>> 1;
        return Copy.WHOLE;
    }

    /** How an attempt to copy a slot went. */
    enum Copy {
        EMPTY,
        DISTURBED,
        WHOLE
    }
}
