package io.espalier.risk.journal;

import static io.espalier.risk.journal.RollingState.BOOK;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A death cuts a write at some byte: here at every one. */
class TornWriteTest {
    private static final int ROWS_START = SegmentHeader.BYTES + RollingState.SIZE;
    private static final long END = 289;

    private static final JournalOptions TINY =
            JournalOptions.defaults().withRowsPerSegment(50).withBufferRows(16);

    @TempDir
    private Path folder;

    /** Batches of 10: the newest segment begins with row 250 and holds 39. */
    @Test
    void afterAnyPrefixOfTheNewestSegmentTheStateIsThatOfItsWholeRowsAndGoesOn() throws Exception {
        Folders whole = Folders.ofJournal(folder, TINY, END, 10);
        byte[] bytes = whole.newestBytes();
        assertEquals(ROWS_START + 39 * RowLayout.BYTES, bytes.length);
        Path newest = folder.resolve(whole.newest());

        for (int length = ROWS_START; length <= bytes.length; length++) {
            Files.write(newest, Arrays.copyOf(bytes, length));
            int rows = (length - ROWS_START) / RowLayout.BYTES;
            RollingState state = new RollingState();
            try (Journal journal = Journal.open(folder, TINY, BOOK, state)) {
                assertEquals(250 + rows, journal.nextRow());
                assertEquals(
                        (length - ROWS_START) % RowLayout.BYTES,
                        journal.recovered().cutBytes());
                assertEquals(RollingState.after(250 + rows), state);
                state.feed(journal, END, 1 + length % 13);
            }
            // As if nothing had happened.
            assertArrayEquals(bytes, Files.readAllBytes(newest));
            assertEquals(RollingState.after(END), state);
        }
    }

    @Test
    void aSegmentWithoutAWholeHeaderAndSnapshotIsNoTornWriteAndIsRefused() throws Exception {
        Folders whole = Folders.ofJournal(folder, TINY, END, 10);
        Path newest = folder.resolve(whole.newest());

        for (int length = 0; length < ROWS_START; length++) {
            Files.write(newest, Arrays.copyOf(whole.newestBytes(), length));

            JournalException refused =
                    assertThrows(JournalException.class, () -> Journal.open(folder, TINY, BOOK, new RollingState()));

            assertEquals(JournalFault.E_JOURNAL_CORRUPT, refused.fault());
            assertEquals(length, Files.size(newest));
        }
    }

    /** The full segment, and a draft of the next cut at every byte, the whole draft without its name included. */
    @Test
    void afterADeathInARollTheSegmentBeforeIsTheNewest() throws Exception {
        Folders full = Folders.ofJournal(folder, TINY.withRowsPerSegment(1000), 250, 10);
        Path other = Files.createDirectory(folder.resolve("other"));
        byte[] next = Arrays.copyOf(Folders.ofJournal(other, TINY, 250, 10).newestBytes(), ROWS_START);
        Path draft = folder.resolve("journal-0000000000000000250.seg.tmp");

        for (int length = 0; length <= next.length; length++) {
            Files.write(draft, Arrays.copyOf(next, length));
            RollingState state = new RollingState();
            try (Journal journal = Journal.open(folder, TINY.withRowsPerSegment(1000), BOOK, state)) {
                assertEquals(250, journal.nextRow());
                assertEquals(RollingState.after(250), state);
                assertEquals(0, journal.recovered().cutBytes());
            }
            assertEquals(false, Files.exists(draft));
            assertArrayEquals(full.newestBytes(), Files.readAllBytes(folder.resolve(full.newest())));
        }
    }

    @Test
    void aDeathBeforeTheFirstSegmentLeavesAnEmptyJournal() throws Exception {
        Files.write(folder.resolve("journal-0000000000000000000.seg.tmp"), new byte[17]);
        RollingState state = new RollingState();
        try (Journal journal = Journal.open(folder, TINY, BOOK, state)) {
            state.feed(journal, 10, 3);
        }

        assertEquals(new JournalAudit(1, 0, 10, 0), audit());
    }

    /** As some file systems leave them after a loss of power: more zeros, or old bytes, than one row. */
    @Test
    void aTornEndOfSeveralRowsIsCutAsOne() throws Exception {
        Folders whole = Folders.ofJournal(folder, TINY, END, 10);
        Path newest = folder.resolve(whole.newest());
        byte[] bytes = whole.newestBytes();
        for (int tail : new int[] {1, 48, 100, 5000}) {
            byte[] torn = Arrays.copyOf(bytes, bytes.length + tail);
            Arrays.fill(torn, bytes.length, torn.length, (byte) (tail % 3));
            Files.write(newest, torn);

            assertEquals(new JournalAudit(6, 0, END, tail), audit());
            assertEquals(torn.length, Files.size(newest));
            try (Journal journal = Journal.open(folder, TINY, BOOK, new RollingState())) {
                assertEquals(END, journal.nextRow());
                assertEquals(tail, journal.recovered().cutBytes());
                // At once, not when it ends: it may not come to that.
                assertArrayEquals(bytes, Files.readAllBytes(newest));
            }
            assertArrayEquals(bytes, Files.readAllBytes(newest));
        }
    }

    private JournalAudit audit() throws IOException, JournalException {
        RollingState seen = new RollingState();
        return Journal.rows(
                folder,
                BOOK,
                (row, seq, nanos, kind, und, price, outcome) -> seen.apply(row, seq, nanos, kind, und, price));
    }
}
