package io.espalier.risk.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Rows that wait to be written, as the bytes they will be. */
final class RowBatch {
    private final ByteBuffer bytes;
    private final Checksum checksum = new Checksum();
    private int end;

    RowBatch(int rows) {
        // Outside the heap, or each write would copy it there.
        bytes = ByteBuffer.allocateDirect(rows * RowLayout.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean isFull() {
        return end == bytes.capacity();
    }

    void add(long row, long seq, long feedNanos, byte kind, int underlying, double price, byte outcome) {
        int at = end;
        bytes.putInt(at, RowLayout.LENGTH);
        bytes.putLong(at + RowLayout.ROW, row);
        bytes.putLong(at + RowLayout.SEQ, seq);
        bytes.putLong(at + RowLayout.FEED_NANOS, feedNanos);
        // Raw bits: a NaN keeps its payload.
        bytes.putLong(at + RowLayout.PRICE, Double.doubleToRawLongBits(price));
        bytes.putInt(at + RowLayout.UNDERLYING, underlying);
        bytes.put(at + RowLayout.KIND, kind);
        bytes.put(at + RowLayout.OUTCOME, outcome);
        bytes.putShort(at + RowLayout.ZERO, (short) 0);
        bytes.putInt(at + RowLayout.CHECKSUM, checksum.of(bytes, at, RowLayout.CHECKSUM));
        end = at + RowLayout.BYTES;
    }

    /** All rows gathered, ready to be read. */
    ByteBuffer bytes() {
        return bytes.clear().limit(end);
    }

    void clear() {
        bytes.clear();
        end = 0;
    }
}
