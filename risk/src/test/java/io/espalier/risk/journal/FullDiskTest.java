package io.espalier.risk.journal;

import static io.espalier.risk.journal.RollingState.BOOK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    private static final int ROWS_START = SegmentHeader.BYTES + RollingState.SIZE;
    private static final JournalOptions TINY =
            JournalOptions.defaults().withRowsPerSegment(12).withBufferRows(4);

    @TempDir
    private Path folder;

    /** Room for two segments and a half, at every eleventh byte: every byte of a row, of a header, of a snapshot has its turn. */
    @Test
    void whereverTheDiskIsFullWhatWasAcknowledgedComesBackAndNothingElse() throws Exception {
        int room = 5 * (ROWS_START + 12 * RowLayout.BYTES) / 2;
        for (int bytes = ROWS_START; bytes < room; bytes += 11) {
            Path at = folder.resolve("room" + bytes);

            long acknowledged = rowsUntilFull(at, new FaultyDisk().withRoom(bytes));

            RollingState state = new RollingState();
            try (Journal journal = Journal.open(at, TINY, BOOK, state)) {
                assertEquals(acknowledged, journal.nextRow());
                assertEquals(0, journal.recovered().cutBytes());
                assertEquals(RollingState.after(acknowledged), state);
                state.feed(journal, 40, 5);
            }
            assertEquals(RollingState.after(40), state);
        }
    }

    /** Then rows that nobody was told of may come back, but whole and in order. */
    @Test
    void whereNotEvenTheCutBackSucceedsNoAcknowledgedRowIsLost() throws Exception {
        for (int bytes = ROWS_START; bytes < 1000; bytes += 7) {
            Path at = folder.resolve("room" + bytes);

            long acknowledged =
                    rowsUntilFull(at, new FaultyDisk().withRoom(bytes).thatCannotTruncate());

            RollingState state = new RollingState();
            try (Journal journal = Journal.open(at, TINY, BOOK, state)) {
                assertTrue(journal.nextRow() >= acknowledged);
                assertEquals(RollingState.after(journal.nextRow()), state);
            }
        }
    }

    private static long rowsUntilFull(Path folder, FaultyDisk disk) throws IOException, JournalException {
        RollingState state = new RollingState();
        Journal journal = Journal.open(folder, TINY, BOOK, state, disk);
        long acknowledged = 0;
        try {
            while (true) {
                state.feed(journal, acknowledged + 5, 5);
                acknowledged = journal.nextRow();
            }
        } catch (JournalFailureException full) {
            // A roll may fail after its batch was acknowledged.
            acknowledged = journal.nextRow();
        }
        long next = acknowledged;
        assertThrows(JournalFailureException.class, () -> RollingState.append(journal, next, (byte) 0));
        assertThrows(JournalFailureException.class, journal::commit);
        assertThrows(JournalFailureException.class, journal::roll);
        journal.close();
        assertEquals(List.of(), SegmentFolder.drafts(folder));
        return acknowledged;
    }

    @Test
    void aDiskThatTakesAFewBytesAtATimeGetsThemAll() throws Exception {
        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, TINY, BOOK, state, new FaultyDisk().withBytesAtATime(7))) {
            state.feed(journal, 40, 5);
        }

        RollingState recovered = new RollingState();
        Journal.open(folder, TINY, BOOK, recovered).close();
        assertEquals(RollingState.after(40), recovered);
    }

    @Test
    void theFailureNamesFilePositionAndReason() throws Exception {
        RollingState state = new RollingState();
        Journal journal = Journal.open(
                folder, TINY, BOOK, state, new FaultyDisk().withRoom(ROWS_START + 2 * RowLayout.BYTES + 5));
        state.feed(journal, 2, 2);

        Exception full = assertThrows(JournalFailureException.class, () -> state.feed(journal, 4, 2));

        assertEquals(
                "a journal that cannot write acknowledges nothing: file="
                        + folder.resolve("journal-0000000000000000000.seg") + ", position="
                        + (ROWS_START + 2 * RowLayout.BYTES)
                        + ", acknowledgedRows=2, reason=java.io.IOException: No space left on device",
                full.getMessage());
        assertEquals(
                full.getMessage(),
                assertThrows(JournalFailureException.class, journal::commit).getMessage());
        journal.close();
    }

    @Test
    void aBatchThatCannotBeForcedIsNotAcknowledged() throws Exception {
        JournalOptions forced = TINY.withFsync(FsyncPolicy.BATCH);
        RollingState state = new RollingState();
        // One for the first segment, one for each of three batches.
        Journal journal = Journal.open(folder, forced, BOOK, state, new FaultyDisk().withForces(4));
        state.feed(journal, 9, 3);

        assertThrows(JournalFailureException.class, () -> state.feed(journal, 12, 3));

        assertEquals(9, journal.nextRow());
        journal.close();
        try (Journal again = Journal.open(folder, forced, BOOK, new RollingState())) {
            assertEquals(9, again.nextRow());
        }
    }

    /** An interrupt closes a channel under the thread that writes. */
    @Test
    void anInterruptedWriteIsAFailureThatLosesNothing() throws Exception {
        RollingState state = new RollingState();
        Journal journal = Journal.open(folder, TINY, BOOK, state);
        state.feed(journal, 6, 3);
        Thread.currentThread().interrupt();

        Exception failure = assertThrows(JournalFailureException.class, () -> state.feed(journal, 9, 3));

        assertTrue(Thread.interrupted());
        assertInstanceOf(ClosedByInterruptException.class, failure.getCause());
        assertEquals(0, failure.getSuppressed().length);
        journal.close();
        try (Journal again = Journal.open(folder, TINY, BOOK, new RollingState())) {
            assertEquals(6, again.nextRow());
        }
    }

    /** The system itself takes no more than 64 kB of any file of the child's. */
    @Test
    @Timeout(60)
    void aProcessThatReachesItsLimitOnFilesStopsAcknowledging() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "limits are set by a shell");
        List<String> limited = List.of("/bin/bash", "-c", "ulimit -f 64; exec \"$@\"", "limited");
        Process child = ChildJvm.start(limited, JournalWriterMain.class, folder, 1_000_000, 0, FsyncPolicy.OS);

        long acknowledged = -1;
        try (DataInputStream said = new DataInputStream(child.getInputStream())) {
            long next = said.readLong();
            while (next >= 0) {
                acknowledged = next;
                next = said.readLong();
            }
            assertEquals(acknowledged, ~next, "said again at the failure");
        } catch (EOFException gone) {
            throw new AssertionError("the child must end by a failure of its journal", gone);
        }

        assertEquals(0, child.waitFor());
        int room = 65536 - ROWS_START;
        assertFalse(acknowledged < room / RowLayout.BYTES - 13, "acknowledged " + acknowledged);
        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, TINY, BOOK, state)) {
            assertEquals(acknowledged, journal.nextRow());
            assertEquals(RollingState.after(acknowledged), state);
        }
    }
}
