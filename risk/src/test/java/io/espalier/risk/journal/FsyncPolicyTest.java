package io.espalier.risk.journal;

import static io.espalier.risk.journal.RollingState.BOOK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FsyncPolicyTest {
    private final FaultyDisk disk = new FaultyDisk();
    private final RollingState state = new RollingState();

    @TempDir
    private Path folder;

    @Test
    void theSystemIsLeftAloneWhereItsWordIsEnough() throws Exception {
        try (Journal journal = open(JournalOptions.defaults())) {
            state.feed(journal, 100, 10);
            journal.roll();
        }

        assertEquals(0, disk.forced());
    }

    /** The first segment; ten batches; the old segment and the new; the end. */
    @Test
    void eachBatchIsForcedWhereItShallOutliveLossOfPower() throws Exception {
        try (Journal journal = open(JournalOptions.defaults().withFsync(FsyncPolicy.BATCH))) {
            assertEquals(1, disk.forced());
            state.feed(journal, 100, 10);
            assertEquals(11, disk.forced());
            journal.commit();
            assertEquals(11, disk.forced());
            journal.roll();
            journal.roll();
            assertEquals(13, disk.forced());
        }

        assertEquals(14, disk.forced());
    }

    /** The process before may have died between a write and its force. */
    @Test
    void whatIsRecoveredIsForcedBeforeItHasEffects() throws Exception {
        JournalOptions options = JournalOptions.defaults().withFsync(FsyncPolicy.BATCH);
        open(options).close();
        int before = disk.forced();

        Journal again = open(options);

        assertEquals(before + 1, disk.forced());
        again.close();
    }

    @Test
    void noCommitForcesBeforeTheIntervalIsOver() throws Exception {
        try (Journal journal = open(JournalOptions.defaults().withFsyncEvery(Duration.ofDays(1)))) {
            state.feed(journal, 100, 10);

            assertEquals(1, disk.forced());
        }
    }

    @Test
    void anEmptyCommitForcesWhatWaitedForTheIntervalOnce() throws Exception {
        Duration interval = Duration.ofMillis(20);
        try (Journal journal = open(JournalOptions.defaults().withFsyncEvery(interval))) {
            state.feed(journal, 10, 10);
            Thread.sleep(interval.toMillis() + 1);

            // Forced here, unless the machine slept before the rows were committed.
            journal.commit();
            assertEquals(2, disk.forced());
            Thread.sleep(interval.toMillis() + 1);
            journal.commit();

            assertEquals(2, disk.forced());
        }
    }

    @Test
    void optionsThatWriteNothingOrNeverAreRefused() {
        JournalOptions options = JournalOptions.defaults();
        assertThrows(IllegalArgumentException.class, () -> options.withRowsPerSegment(0));
        assertThrows(IllegalArgumentException.class, () -> options.withRetain(0));
        assertThrows(IllegalArgumentException.class, () -> options.withBufferRows(0));
        assertThrows(IllegalArgumentException.class, () -> options.withBufferRows(1_000_001));
        assertThrows(IllegalArgumentException.class, () -> options.withFsyncEvery(Duration.ZERO));
    }

    private Journal open(JournalOptions options) throws Exception {
        return Journal.open(folder, options, BOOK, state, disk);
    }
}
