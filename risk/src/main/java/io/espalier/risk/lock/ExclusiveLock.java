package io.espalier.risk.lock;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An exclusive lock on a file of its own; the system drops it with the process, however that ends.
 *
 * <p>The file stays: to delete it would let two in.
 */
public final class ExclusiveLock implements Closeable {
    /**
     * Files locked by this process. A file lock alone will not do: under POSIX a process that closes any descriptor of a
     * file loses all its locks of it, so the second one here must be turned away before it opens the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ExclusiveLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks a file, making it where there is none, or fails at once.
     *
     * @param file in a folder that exists
     * @throws LockedException if it is locked, by this process or another
     */
    public static ExclusiveLock of(Path file) throws IOException, LockedException {
        Path real = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
        if (!HELD.add(real)) {
            throw new LockedException("this process");
        }
        try {
            return new ExclusiveLock(real, lock(real));
        } catch (IOException | LockedException | RuntimeException e) {
            HELD.remove(real);
            throw e;
        }
    }

    private static FileChannel lock(Path file) throws IOException, LockedException {
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new LockedException("another process");
            }
            return channel;
        } catch (IOException | LockedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Lets the next one in; once is enough, and more is harmless. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                HELD.remove(file);
            }
        }
    }
}
