package io.espalier.adapters.chronicle;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.espalier.risk.store.QuoteStoreException;
import io.espalier.risk.store.QuoteStoreFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether somebody has a map open. Chronicle's recovery waits without end for those who have; each holds a shared lock on
 * the file, so an attempt at an exclusive one tells.
 */
final class AttachedReaders {
    /** Readers leave within a second or two of their writer's death. */
    private static final long PATIENCE_NANOS = 4_000_000_000L;

    private static final long STEP_NANOS = 20_000_000L;

    private AttachedReaders() {}

    /** @throws QuoteStoreException with {@code BUSY} if somebody stays attached */
    static void awaitNone(Path map) throws IOException {
        long start = System.nanoTime();
        while (isAttached(map)) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new QuoteStoreException(
                        QuoteStoreFault.BUSY,
                        "readers must leave a map before it is recovered: map=" + map
                                + " is open in another process, waited " + PATIENCE_NANOS / 1_000_000_000L + " s");
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    private static boolean isAttached(Path map) throws IOException {
        try (FileChannel channel = FileChannel.open(map, READ, WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
