package io.espalier.risk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Looks at the rows of a file through a window of some of its bytes. */
final class RowCursor {
    private static final int WINDOW = 4096 * RowLayout.BYTES;

    private final FileChannel channel;
    private final long end;
    private final ByteBuffer window;
    private final Checksum checksum = new Checksum();
    private long windowStart;
    private int windowLength;
    private int at;

    RowCursor(FileChannel channel, long start, long end) {
        this.channel = channel;
        this.end = end;
        windowStart = start;
        window = ByteBuffer.allocate((int) Math.min(WINDOW, Math.max(end - start, RowLayout.BYTES)))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Fills a buffer from a position of the file; fewer bytes only at its end. */
    static int readFully(FileChannel channel, ByteBuffer into, long position) throws IOException {
        into.clear();
        int read = 0;
        while (into.hasRemaining() && read >= 0) {
            read = channel.read(into, position + into.position());
        }
        return into.position();
    }

    /** Where it is, bytes from the start of the file. */
    long at() {
        return windowStart + at;
    }

    /** Whether the file holds as many bytes as a row from here on; they are then in sight. */
    boolean hasWhole() throws IOException {
        if (end - at() < RowLayout.BYTES) {
            return false;
        }
        if (windowLength - at < RowLayout.BYTES) {
            windowStart += at;
            at = 0;
            windowLength = readFully(channel, window, windowStart);
            window.clear();
        }
        return windowLength >= RowLayout.BYTES;
    }

    boolean isSound() {
        return RowLayout.isSound(window, at, checksum);
    }

    long row() {
        return window.getLong(at + RowLayout.ROW);
    }

    void show(RowVisitor visitor) throws JournalException {
        visitor.visit(
                row(),
                window.getLong(at + RowLayout.SEQ),
                window.getLong(at + RowLayout.FEED_NANOS),
                window.get(at + RowLayout.KIND),
                window.getInt(at + RowLayout.UNDERLYING),
                Double.longBitsToDouble(window.getLong(at + RowLayout.PRICE)),
                window.get(at + RowLayout.OUTCOME));
    }

    void advance(int bytes) {
        at += bytes;
    }
}
