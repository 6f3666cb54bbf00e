package io.espalier.risk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A segment before it has its name: header and snapshot, which appear in one step. */
final class SegmentDraft {
    private final ByteBuffer bytes;
    private final long firstRow;

    private SegmentDraft(ByteBuffer bytes, long firstRow) {
        this.bytes = bytes;
        this.firstRow = firstRow;
    }

    /** Takes the snapshot; nothing is written yet. */
    static SegmentDraft of(JournalledState state, long fingerprint, long firstRow) {
        int length = state.snapshotSize();
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.addExact(SegmentHeader.BYTES, length)).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer snapshot = bytes.slice(SegmentHeader.BYTES, length).order(ByteOrder.LITTLE_ENDIAN);
        state.save(snapshot);
        if (snapshot.hasRemaining()) {
            throw new IllegalStateException("a state must save as many bytes as it says: snapshotSize=" + length
                    + ", saved=" + snapshot.position());
        }
        int checksum = new Checksum().of(bytes, SegmentHeader.BYTES, length);
        new SegmentHeader(length, fingerprint, firstRow, checksum).encode(bytes);
        return new SegmentDraft(bytes, firstRow);
    }

    /**
     * Writes the segment and gives it its name, in this order, so that whoever finds the name finds all of it.
     *
     * @return the segment, ready for its rows
     */
    SegmentAppender publish(Path folder, boolean force, ChannelSource source) throws IOException {
        Path segment = SegmentFolder.segment(folder, firstRow);
        Path draft = SegmentFolder.draft(segment);
        try {
            write(draft, force, source);
            Files.move(draft, segment, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        if (force) {
            forceFolder(folder);
        }
        return SegmentAppender.open(segment, bytes.capacity(), source);
    }

    private void write(Path draft, boolean force, ChannelSource source) throws IOException {
        try (FileChannel channel = source.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            SegmentAppender.writeFully(channel, bytes.clear(), 0);
            if (force) {
                channel.force(true);
            }
        }
    }

    /** A new name is in the folder's own data. */
    private static void forceFolder(Path folder) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            // Does not open folders as files, and writes names through.
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
