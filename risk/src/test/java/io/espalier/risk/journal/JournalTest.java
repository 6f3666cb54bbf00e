package io.espalier.risk.journal;

import static io.espalier.risk.journal.RollingState.BOOK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {
    private static final JournalOptions TINY =
            JournalOptions.defaults().withRowsPerSegment(50).withBufferRows(16);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(FsyncPolicy.class)
    void theStateComesBackBitForBitAndGoesOn(FsyncPolicy fsync) throws Exception {
        JournalOptions options = TINY.withFsyncEvery(Duration.ofNanos(1)).withFsync(fsync);
        for (long end : new long[] {0, 1, 49, 50, 51, 300, 300, 777}) {
            RollingState state = new RollingState();
            try (Journal journal = Journal.open(folder, options, BOOK, state)) {
                assertEquals(RollingState.after(journal.nextRow()), state);
                state.feed(journal, end, 7);
                assertEquals(end, journal.nextRow());
            }
        }

        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, options, BOOK, state)) {
            assertEquals(777, journal.nextRow());
            assertEquals(RollingState.after(777), state);
        }
    }

    @Test
    void aRecoverySaysWhatItFound() throws Exception {
        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, TINY, BOOK, state)) {
            assertEquals(0, journal.recovered().nextRow());
            assertEquals(1, journal.recovered().segments());
            state.feed(journal, 120, 10);
        }

        try (Journal journal = Journal.open(folder, TINY, BOOK, new RollingState())) {
            RecoveryReport report = journal.recovered();
            assertEquals(folder.resolve("journal-0000000000000000100.seg"), report.newest());
            assertEquals(3, report.segments());
            assertEquals(100, report.snapshotRow());
            assertEquals(120, report.nextRow());
            assertEquals(20, report.replayedRows());
            assertEquals(0, report.cutBytes());
            assertTrue(report.nanos() > 0);
        }
    }

    @Test
    void everyRowCanBeReadAsItWasGiven() throws Exception {
        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, TINY, BOOK, state)) {
            state.feed(journal, 230, 33);
        }

        RollingState again = new RollingState();
        JournalAudit audit = Journal.rows(folder, BOOK, (row, seq, nanos, kind, underlying, price, outcome) -> {
            assertEquals(again.rows(), row);
            assertEquals(again.apply(row, seq, nanos, kind, underlying, price), outcome);
        });

        // Batches of 33 end at 66, 132, 198: segments end with the batch in which they are full.
        assertEquals(new JournalAudit(4, 0, 230, 0), audit);
        assertEquals(RollingState.after(230), again);
    }

    @Test
    void anAuditBesideTheWriterSeesWhatIsCommitted() throws Exception {
        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, TINY, BOOK, state)) {
            state.feed(journal, 130, 13);
            RollingState.append(journal, 130, state.see(130));
            List<Long> rows = new ArrayList<>();

            JournalAudit audit = Journal.rows(folder, BOOK, (row, s, n, k, u, p, o) -> rows.add(row));

            assertEquals(new JournalAudit(3, 0, 130, 0), audit);
            assertEquals(130, rows.size());
        }
    }

    @Test
    void rowsThatWereNotCommittedAreNotInTheJournal() throws Exception {
        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, TINY, BOOK, state)) {
            state.feed(journal, 20, 5);
            // More than the buffer holds, so that some were written.
            for (long row = 20; row < 60; row++) {
                RollingState.append(journal, row, state.see(row));
            }
        }

        RollingState recovered = new RollingState();
        try (Journal journal = Journal.open(folder, TINY, BOOK, recovered)) {
            assertEquals(20, journal.nextRow());
            assertEquals(0, journal.recovered().cutBytes());
        }
        assertEquals(RollingState.after(20), recovered);
    }

    @Test
    void rowsComeInTheOrderOfTheFeed() throws Exception {
        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, TINY, BOOK, state)) {
            state.feed(journal, 3, 1);

            Exception refused =
                    assertThrows(IllegalArgumentException.class, () -> RollingState.append(journal, 4, (byte) 0));

            assertEquals("rows must be journalled in the order of the feed: row=4, nextRow=3", refused.getMessage());
        }
    }

    @Test
    void aSegmentEndsBetweenBatches() throws Exception {
        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, TINY, BOOK, state)) {
            RollingState.append(journal, 0, state.see(0));
            assertThrows(IllegalStateException.class, journal::roll);
            journal.commit();
            assertFalse(journal.rollIfDue());
            journal.roll();
            journal.roll();

            assertEquals(2, SegmentFolder.segments(folder).size());
        }
    }

    @Test
    void onlyTheNewestSegmentsAreKeptWhereSoAsked() throws Exception {
        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, TINY.withRetain(2), BOOK, state)) {
            state.feed(journal, 320, 10);
        }

        List<Long> rows = new ArrayList<>();
        JournalAudit audit = Journal.rows(folder, BOOK, (row, s, n, k, u, p, o) -> rows.add(row));

        assertEquals(new JournalAudit(2, 250, 320, 0), audit);
        assertEquals(70, rows.size());
        RollingState recovered = new RollingState();
        Journal.open(folder, TINY, BOOK, recovered).close();
        assertEquals(RollingState.after(320), recovered);
    }

    @Test
    void aStateThatSavesLessThanItSaysIsToldSoBeforeAnythingIsWritten() throws Exception {
        Exception refused = assertThrows(
                IllegalStateException.class,
                () -> Journal.open(folder, TINY, BOOK, new MisfitState(RollingState.SIZE + 1, RollingState.SIZE)));

        assertEquals("a state must save as many bytes as it says: snapshotSize=33, saved=32", refused.getMessage());
        assertEquals(List.of(), SegmentFolder.segments(folder));
    }

    @Test
    void aStateThatRestoresLessThanItSavedIsToldSo() throws Exception {
        Journal.open(folder, TINY, BOOK, new RollingState()).close();

        Exception refused = assertThrows(
                IllegalStateException.class,
                () -> Journal.open(folder, TINY, BOOK, new MisfitState(RollingState.SIZE, RollingState.SIZE - 1)));

        assertEquals(
                "a state must restore all that it saved: saved=32, left=1, file="
                        + folder.resolve("journal-0000000000000000000.seg"),
                refused.getMessage());
    }

    /** Says one size, and saves and restores another. */
    private record MisfitState(int snapshotSize, int moved) implements JournalledState {
        @Override
        public void save(ByteBuffer out) {
            out.position(moved);
        }

        @Override
        public void restore(ByteBuffer in) {
            in.position(moved);
        }

        @Override
        public int apply(long row, long seq, long feedNanos, byte kind, int underlying, double price) {
            return 0;
        }
    }

    @Test
    void aClosedJournalTakesNothingAndTouchesNothing() throws Exception {
        RollingState state = new RollingState();
        Journal closed = Journal.open(folder, TINY, BOOK, state);
        state.feed(closed, 10, 10);
        closed.close();
        try (Journal next = Journal.open(folder, TINY, BOOK, new RollingState())) {
            RollingState.after(10).feed(next, 20, 10);
            long size = Files.size(next.recovered().newest());

            closed.close();
            assertThrows(IllegalStateException.class, () -> RollingState.append(closed, 10, (byte) 0));
            assertThrows(IllegalStateException.class, closed::commit);
            assertThrows(IllegalStateException.class, closed::roll);

            assertEquals(size, Files.size(next.recovered().newest()));
        }
    }
}
