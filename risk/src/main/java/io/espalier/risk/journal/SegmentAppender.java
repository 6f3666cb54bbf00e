package io.espalier.risk.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The end of the newest segment, where rows are added. */
final class SegmentAppender implements Closeable {
    private final Path file;
    private final ChannelSource source;
    private final FileChannel channel;
    private long written;
    private long committed;

    private SegmentAppender(Path file, ChannelSource source, FileChannel channel, long end) {
        this.file = file;
        this.source = source;
        this.channel = channel;
        written = end;
        committed = end;
    }

    /** Opens a segment whose rows end at {@code end}. */
    static SegmentAppender open(Path file, long end, ChannelSource source) throws IOException {
        return new SegmentAppender(file, source, source.open(file, StandardOpenOption.WRITE), end);
    }

    /** Writes all that remains of a buffer at a position. */
    static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            int count = channel.write(bytes, at);
            if (count <= 0) {
                throw new IOException("the file takes no more bytes: left=" + bytes.remaining());
            }
            at += count;
        }
    }

    /** Writes rows that are not yet acknowledged. */
    void write(ByteBuffer rows) throws IOException {
        long end = written + rows.remaining();
        writeFully(channel, rows, written);
        written = end;
    }

    void force() throws IOException {
        channel.force(false);
    }

    /** What was written is acknowledged from here on. */
    void commit() {
        committed = written;
    }

    /** Cuts back to what was acknowledged. */
    void cutBack() throws IOException {
        // An interrupt may be what failed the write, and closed the channel; it must not fail this too.
        boolean interrupted = Thread.interrupted();
        try {
            if (channel.isOpen()) {
                channel.truncate(committed);
            } else {
                truncateAnew();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void truncateAnew() throws IOException {
        try (FileChannel anew = source.open(file, StandardOpenOption.WRITE)) {
            anew.truncate(committed);
        }
    }

    Path file() {
        return file;
    }

    /** Where acknowledged rows end, bytes. */
    long committed() {
        return committed;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
