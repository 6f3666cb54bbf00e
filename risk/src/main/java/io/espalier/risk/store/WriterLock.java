package io.espalier.risk.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write a store: an exclusive lock on {@code FILE.lock}, dropped by the system when its process ends,
 * however it ends. The lock's file stays; to delete it would let two writers in.
 */
public final class WriterLock implements AutoCloseable {
    // POSIX drops a process's locks on a file when it closes ANY descriptor of that file, so a second attempt from this
    // process must not even open it. Which locks a process holds is a fact of the process, hence static.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws QuoteStoreException at once, with {@code BUSY}, if another writer has the right */
    public static WriterLock acquire(Path store) throws IOException {
        Path file = StoreFiles.beside(store, ".lock").toAbsolutePath().normalize();
        Path folder = file.getParent();
        file = folder != null && Files.exists(folder) ? folder.toRealPath().resolve(file.getFileName()) : file;
        if (!HELD.add(file)) {
            throw busy(store, file);
        }
        try {
            return new WriterLock(file, lock(store, file));
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel lock(Path store, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        try {
            if (channel.tryLock() == null) {
                throw busy(store, file);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static QuoteStoreException busy(Path store, Path file) {
        return new QuoteStoreException(
                QuoteStoreFault.BUSY,
                "a store must have one writer: file=" + store + " is being written, lock=" + file);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD.remove(file);
        }
    }
}
