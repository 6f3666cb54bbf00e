package io.espalier.risk.journal;

import static io.espalier.risk.journal.JournalFault.E_JOURNAL_CORRUPT;
import static io.espalier.risk.journal.JournalFault.E_JOURNAL_OTHER_BOOK;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One segment, read: its header is sound once it is open, its snapshot and rows are checked when asked for. */
final class SegmentReader implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final SegmentHeader header;
    private final long size;

    private SegmentReader(Path file, FileChannel channel, SegmentHeader header, long size) {
        this.file = file;
        this.channel = channel;
        this.header = header;
        this.size = size;
    }

    /** Opens a segment of the book with that fingerprint. */
    static SegmentReader open(Path file, long fingerprint) throws IOException, JournalException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            ByteBuffer start = ByteBuffer.allocate(SegmentHeader.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            int length = RowCursor.readFully(channel, start, 0);
            SegmentHeader header = SegmentHeader.decode(start, length, file);
            SegmentReader reader = new SegmentReader(file, channel, header, channel.size());
            reader.check(fingerprint);
            return reader;
        } catch (IOException | JournalException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void check(long fingerprint) throws JournalException {
        if (header.fingerprint() != fingerprint) {
            throw new JournalException(
                    E_JOURNAL_OTHER_BOOK,
                    "the journal belongs to another book or to other rules: file=" + file + ", fingerprint="
                            + Long.toHexString(header.fingerprint()) + ", asked for " + Long.toHexString(fingerprint));
        }
        Path named = SegmentFolder.segment(file.getParent(), header.firstRow());
        if (!named.getFileName().equals(file.getFileName())) {
            throw corrupt("a segment must have the name of its first row: firstRow=" + header.firstRow(), 0);
        }
        if (header.snapshotLength() < 0 || header.rowsStart() > size) {
            throw corrupt("a segment must hold a whole snapshot: snapshot=" + header.snapshotLength(), size);
        }
    }

    SegmentHeader header() {
        return header;
    }

    /** Rows that the length of the file has room for: all of them, where a later segment follows. */
    long slots() {
        return (size - header.rowsStart()) / RowLayout.BYTES;
    }

    /** What is too short for a row; 0 where a later segment follows. */
    long bytesBehindSlots() {
        return (size - header.rowsStart()) % RowLayout.BYTES;
    }

    /** The state before the first row, little endian. */
    ByteBuffer snapshot() throws IOException, JournalException {
        ByteBuffer snapshot = ByteBuffer.allocate(header.snapshotLength()).order(ByteOrder.LITTLE_ENDIAN);
        RowCursor.readFully(channel, snapshot, SegmentHeader.BYTES);
        snapshot.clear();
        if (new Checksum().of(snapshot, 0, snapshot.capacity()) != header.snapshotChecksum()) {
            throw corrupt("a snapshot must have its checksum", SegmentHeader.BYTES);
        }
        return snapshot.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Shows every sound row in order, and says where they end.
     *
     * <p>Bytes that are no row end them, if no row stands anywhere behind: a torn last write. A row behind them says
     * that they once were rows too.
     */
    Extent visit(RowVisitor visitor) throws IOException, JournalException {
        RowCursor cursor = new RowCursor(channel, header.rowsStart(), size);
        long row = header.firstRow();
        while (cursor.hasWhole() && cursor.isSound()) {
            if (cursor.row() != row) {
                throw corrupt("rows must follow each other: row=" + cursor.row() + ", expected " + row, cursor.at());
            }
            cursor.show(visitor);
            cursor.advance(RowLayout.BYTES);
            row++;
        }
        Extent extent = new Extent(row, cursor.at(), size - cursor.at());
        refuseRowsBehind(cursor, extent);
        return extent;
    }

    private void refuseRowsBehind(RowCursor cursor, Extent extent) throws IOException, JournalException {
        // At every byte, not only where a row is due: lost or doubled bytes displace what follows them.
        while (cursor.hasWhole()) {
            if (cursor.isSound()) {
                throw corrupt(
                        "bytes that are no row must not stand before one: expected row=" + extent.nextRow()
                                + ", found row=" + cursor.row() + " at " + cursor.at(),
                        extent.end());
            }
            cursor.advance(1);
        }
    }

    private JournalException corrupt(String rule, long position) {
        return new JournalException(E_JOURNAL_CORRUPT, rule + ", file=" + file + ", position=" + position);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /**
     * How far a segment can be read.
     *
     * @param nextRow the first row that is not there
     * @param end where it would stand, bytes
     * @param tornBytes bytes behind that
     */
    record Extent(long nextRow, long end, long tornBytes) {}
}
