package io.espalier.risk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WINDOWS = 12;

    @TempDir
    private Path folder;

    /**
     * Batches of 1 to 13 rows, some longer than the buffer. A compiler at work may load classes on this thread, hence the
     * cleanest of some windows: a journal that allocates has none.
     */
    @ParameterizedTest
    @EnumSource(FsyncPolicy.class)
    void appendAndCommitAllocateNotOneByte(FsyncPolicy fsync) throws Exception {
        int rows = fsync == FsyncPolicy.BATCH ? 500 : 10_000;
        JournalOptions options = JournalOptions.defaults()
                .withFsyncEvery(Duration.ofMillis(1))
                .withFsync(fsync)
                .withBufferRows(8);
        RollingState state = new RollingState();
        long least = Long.MAX_VALUE;
        try (Journal journal = Journal.open(folder, options, RollingState.BOOK, state)) {
            THREADS.getCurrentThreadAllocatedBytes();
            for (int window = 0; window < WINDOWS; window++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                write(journal, state, journal.nextRow() + rows);
                least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
            }
        }

        assertEquals(0, least);
    }

    private static void write(Journal journal, RollingState state, long end) {
        while (journal.nextRow() < end) {
            long batchEnd = journal.nextRow() + 1 + journal.nextRow() % 13;
            for (long row = journal.nextRow(); row < batchEnd; row++) {
                RollingState.append(journal, row, state.see(row));
            }
            journal.commit();
        }
    }
}
