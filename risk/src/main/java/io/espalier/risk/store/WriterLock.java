package io.espalier.risk.store;

import io.espalier.risk.lock.ExclusiveLock;
import io.espalier.risk.lock.LockedException;
import java.io.IOException;
import java.nio.file.Path;

/** The right to write a store: an exclusive lock on {@code FILE.lock}. */
public final class WriterLock implements AutoCloseable {
    private final ExclusiveLock lock;

    private WriterLock(ExclusiveLock lock) {
        this.lock = lock;
    }

    /** @throws QuoteStoreException at once, with {@code BUSY}, if another writer has the right */
    public static WriterLock acquire(Path store) throws IOException {
        Path file = StoreFiles.beside(store, ".lock");
        try {
            return new WriterLock(ExclusiveLock.of(file));
        } catch (LockedException held) {
            throw new QuoteStoreException(
                    QuoteStoreFault.BUSY,
                    "a store must have one writer: file=" + store + " is being written, lock=" + file);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
