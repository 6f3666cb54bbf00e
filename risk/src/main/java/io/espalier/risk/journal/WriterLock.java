package io.espalier.risk.journal;

import static io.espalier.risk.journal.JournalFault.E_JOURNAL_LOCKED;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One writer per folder, in this process and in all others; the system drops the lock with the process, however it ends. */
final class WriterLock implements Closeable {
    /**
     * Folders locked by this process. A file lock alone will not do: under POSIX a process that closes any handle of a
     * file loses all its locks of it, so the second opener here must be turned away before it opens the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final String FILE = "journal.lock";

    private final Path folder;
    private final FileChannel channel;

    private WriterLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Locks a folder that exists, or fails at once. */
    static WriterLock acquire(Path folder) throws IOException, JournalException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw taken(real, "this process");
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw taken(real, "another process");
            }
            return new WriterLock(real, channel);
        } catch (IOException | JournalException | RuntimeException e) {
            release(real, channel);
            throw e;
        }
    }

    private static JournalException taken(Path folder, String by) {
        return new JournalException(
                E_JOURNAL_LOCKED, "a journal has one writer at a time: folder=" + folder + ", open in " + by);
    }

    private static void release(Path folder, FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(folder);
        }
    }

    /** Lets the next writer in; once is enough, and more is harmless. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            release(folder, channel);
        }
    }
}
