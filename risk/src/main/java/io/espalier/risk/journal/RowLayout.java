package io.espalier.risk.journal;

import java.nio.ByteBuffer;

/** Where the fields of a row stand; offsets in bytes from its start, little endian. */
final class RowLayout {
    static final int BYTES = 48;

    static final int ROW = 4;
    static final int SEQ = 12;
    static final int FEED_NANOS = 20;
    static final int PRICE = 28;
    static final int UNDERLYING = 36;
    static final int KIND = 40;
    static final int OUTCOME = 41;
    static final int ZERO = 42;
    static final int CHECKSUM = 44;

    /** What the length field says: the bytes between it and the checksum. */
    static final int LENGTH = CHECKSUM - Integer.BYTES;

    private RowLayout() {}

    /** Whether a row stands at {@code at}; the buffer must reach to its end. */
    static boolean isSound(ByteBuffer buffer, int at, Checksum checksum) {
        return buffer.getInt(at) == LENGTH && buffer.getInt(at + CHECKSUM) == checksum.of(buffer, at, CHECKSUM);
    }
}
