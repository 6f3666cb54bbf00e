package io.espalier.risk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A state in which every bit of every row lives on, and the feed that it sees: row k is a pure function of k.
 *
 * <p>Prices are among others NaN with a payload, infinities, negative zero and subnormals.
 */
final class RollingState implements JournalledState {
    static final long BOOK = 0x5EED_B00C;
    static final int SIZE = 4 * Long.BYTES;

    private static final int OUTCOMES = 6;
    private static final double[] ODD_PRICES = {
        Double.longBitsToDouble(0x7FF8_0000_DEAD_BEEFL),
        Double.NEGATIVE_INFINITY,
        -0.0,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.longBitsToDouble(0xFFF0_0000_0000_0001L)
    };

    private final int padding;
    private final Runnable restored;
    private long rows;
    private long hash = 1;
    private double total;
    private long outcomes;

    RollingState() {
        this(0, () -> {});
    }

    /**
     * With a snapshot as slow to write as a large book's.
     *
     * @param padding bytes more in a snapshot
     * @param restored told when a snapshot has been restored, before rows are applied to it
     */
    RollingState(int padding, Runnable restored) {
        this.padding = padding;
        this.restored = restored;
    }

    static long seq(long row) {
        return row / 3 - 2;
    }

    static long feedNanos(long row) {
        return row * 10_007 - 5;
    }

    static byte kind(long row) {
        return (byte) (row % 11 == 0 ? 1 : row % 11 == 5 ? 2 : 0);
    }

    static int underlying(long row) {
        return (int) (row % 5) - 1;
    }

    static double price(long row) {
        return row % 7 == 0 ? ODD_PRICES[(int) (row / 7 % ODD_PRICES.length)] : 100.0 + Math.sin(row);
    }

    /** The state of a run that nothing interrupted. */
    static RollingState after(long rows) {
        RollingState state = new RollingState();
        for (long row = 0; row < rows; row++) {
            state.see(row);
        }
        return state;
    }

    /** Applies the feed's next row. */
    byte see(long row) {
        return (byte) apply(row, seq(row), feedNanos(row), kind(row), underlying(row), price(row));
    }

    @Override
    public int apply(long row, long seq, long feedNanos, byte kind, int underlying, double price) {
        rows++;
        hash = 31 * hash + row;
        hash = 31 * hash + seq;
        hash = 31 * hash + feedNanos;
        hash = 31 * hash + kind;
        hash = 31 * hash + underlying;
        hash = 31 * hash + Double.doubleToRawLongBits(price);
        if (Math.abs(price) < 1e6) {
            total += price;
        }
        int outcome = (int) Math.floorMod(hash, (long) OUTCOMES);
        outcomes = 31 * outcomes + outcome;
        return outcome;
    }

    @Override
    public int snapshotSize() {
        return SIZE + padding;
    }

    @Override
    public void save(ByteBuffer out) {
        out.putLong(rows).putLong(hash).putDouble(total).putLong(outcomes);
        for (int i = 0; i < padding; i++) {
            out.put((byte) (hash + i));
        }
    }

    @Override
    public void restore(ByteBuffer in) {
        rows = in.getLong();
        hash = in.getLong();
        total = in.getDouble();
        outcomes = in.getLong();
        for (int i = 0; i < padding; i++) {
            assertEquals((byte) (hash + i), in.get());
        }
        restored.run();
    }

    long rows() {
        return rows;
    }

    /** Appends the feed's rows up to {@code end} in batches, each to its effects, rolling where due. */
    void feed(Journal journal, long end, int batchRows) {
        while (journal.nextRow() < end) {
            long batchEnd = Math.min(journal.nextRow() + batchRows, end);
            for (long row = journal.nextRow(); row < batchEnd; row++) {
                append(journal, row, see(row));
            }
            journal.commit();
            journal.rollIfDue();
        }
    }

    static void append(Journal journal, long row, byte outcome) {
        journal.append(row, seq(row), feedNanos(row), kind(row), underlying(row), price(row), outcome);
    }

    private byte[] bits() {
        ByteBuffer bits = ByteBuffer.allocate(snapshotSize());
        save(bits);
        return Arrays.copyOf(bits.array(), SIZE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RollingState state && Arrays.equals(bits(), state.bits());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits());
    }

    @Override
    public String toString() {
        return "rows=" + rows + ", hash=" + Long.toHexString(hash) + ", total=" + total;
    }
}
