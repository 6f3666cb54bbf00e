package io.espalier.risk.journal;

import static io.espalier.risk.journal.JournalFault.E_JOURNAL_CORRUPT;
import static io.espalier.risk.journal.JournalFault.E_JOURNAL_FOREIGN;
import static io.espalier.risk.journal.JournalFault.E_JOURNAL_GAP;
import static io.espalier.risk.journal.JournalFault.E_JOURNAL_OTHER_BOOK;
import static io.espalier.risk.journal.JournalFault.E_JOURNAL_OUTCOME;
import static io.espalier.risk.journal.JournalFault.E_JOURNAL_VERSION;
import static io.espalier.risk.journal.RollingState.BOOK;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segments of rows 0 to 7, 8 to 15, 16 to 20. */
class DamagedJournalTest {
    private static final int ROWS_START = SegmentHeader.BYTES + RollingState.SIZE;
    private static final long END = 21;
    private static final JournalOptions TINY =
            JournalOptions.defaults().withRowsPerSegment(8).withBufferRows(16);

    private static final String OLDEST = "journal-0000000000000000000.seg";
    private static final String MIDDLE = "journal-0000000000000000008.seg";
    private static final String NEWEST = "journal-0000000000000000016.seg";

    @TempDir
    private Path folder;

    private Folders whole;

    @BeforeEach
    void writeAJournal() throws Exception {
        whole = Folders.ofJournal(folder, TINY, END, 4);
        assertEquals(NEWEST, whole.newest());
    }

    @Test
    void anyFlippedBitOfTheNewestSegmentIsRefusedOrInTheLastRowAndCut() throws Exception {
        byte[] bytes = whole.newestBytes();
        int lastRow = bytes.length - RowLayout.BYTES;
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] damaged = flipped(bytes, bit);
            Files.write(folder.resolve(NEWEST), damaged);

            if (bit / 8 >= lastRow) {
                RollingState state = new RollingState();
                try (Journal journal = Journal.open(folder, TINY, BOOK, state)) {
                    assertEquals(END - 1, journal.nextRow());
                    assertEquals(RowLayout.BYTES, journal.recovered().cutBytes());
                }
                assertEquals(RollingState.after(END - 1), state);
            } else {
                JournalException refused = refusal();
                JournalFault expected = bit / 8 < Long.BYTES ? E_JOURNAL_FOREIGN : E_JOURNAL_CORRUPT;
                assertEquals(expected, refused.fault(), "bit " + bit);
                assertTrue(refused.getMessage().contains(NEWEST), refused.getMessage());
                // Left as it was, for whoever looks into it.
                assertArrayEquals(damaged, Files.readAllBytes(folder.resolve(NEWEST)));
            }
        }
    }

    @Test
    void anyFlippedBitOfAnOlderSegmentIsRefusedByAnAuditAndNeverChangesTheState() throws Exception {
        byte[] bytes = whole.files().get(MIDDLE);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            Files.write(folder.resolve(MIDDLE), flipped(bytes, bit));

            JournalException refused = assertThrows(JournalException.class, this::audit);

            assertTrue(refused.getMessage().contains("journal-00000000000000000"), refused.getMessage());
            if (bit / 8 < SegmentHeader.BYTES) {
                refusal();
            } else {
                RollingState state = new RollingState();
                Journal.open(folder, TINY, BOOK, state).close();
                assertEquals(RollingState.after(END), state);
            }
        }
    }

    @Test
    void aBadRowBeforeASoundOneIsRefusedWithItsPosition() throws Exception {
        byte[] bytes = whole.newestBytes();
        int bad = ROWS_START + 2 * RowLayout.BYTES;
        bytes[bad + RowLayout.PRICE]++;
        Files.write(folder.resolve(NEWEST), bytes);

        assertEquals(
                "bytes that are no row must not stand before one: expected row=18, found row=19 at "
                        + (bad + RowLayout.BYTES) + ", file=" + folder.resolve(NEWEST) + ", position=" + bad,
                refusal().getMessage());
    }

    /** The rows behind no longer stand where rows are due; were they not looked for, all of them would be cut. */
    @Test
    void aByteLostOrDoubledAmongRowsIsCorruptionAndNoTornEnd() throws Exception {
        byte[] bytes = whole.newestBytes();
        for (int at = ROWS_START; at < bytes.length - 2 * RowLayout.BYTES; at++) {
            for (int shift : new int[] {-1, 1}) {
                Files.write(folder.resolve(NEWEST), shifted(bytes, at, shift));
                assertEquals(E_JOURNAL_CORRUPT, refusal().fault());
            }
        }
    }

    @Test
    void soundRowsInAnotherOrderAreRefused() throws Exception {
        byte[] bytes = whole.newestBytes();
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, ROWS_START, swapped, ROWS_START + RowLayout.BYTES, RowLayout.BYTES);
        System.arraycopy(bytes, ROWS_START + RowLayout.BYTES, swapped, ROWS_START, RowLayout.BYTES);
        Files.write(folder.resolve(NEWEST), swapped);

        assertEquals(
                "rows must follow each other: row=17, expected 16, file=" + folder.resolve(NEWEST) + ", position="
                        + ROWS_START,
                refusal().getMessage());
    }

    /**
     * Overwritten, zeroed, copied over each other, cut out: the journal is refused, or is one of the feed's beginnings that
     * held when the snapshot was taken or later.
     */
    @Test
    void howeverASegmentIsDamagedNoOtherRowsAreReadFromIt() throws Exception {
        byte[] bytes = whole.newestBytes();
        SplittableRandom random = new SplittableRandom(11);
        int refusals = 0;
        for (int i = 0; i < 1500; i++) {
            Files.write(folder.resolve(NEWEST), mangled(bytes, random));
            RollingState state = new RollingState();
            try (Journal journal = Journal.open(folder, TINY, BOOK, state)) {
                assertTrue(journal.nextRow() >= 16 && journal.nextRow() <= END);
                assertEquals(RollingState.after(journal.nextRow()), state);
            } catch (JournalException refused) {
                refusals++;
            }
        }
        assertTrue(refusals > 500 && refusals < 1450, "refusals=" + refusals);
    }

    private static byte[] mangled(byte[] bytes, SplittableRandom random) {
        byte[] mangled = bytes.clone();
        int length = 1 + random.nextInt(1 + random.nextInt(2 * RowLayout.BYTES));
        int at = random.nextInt(bytes.length - length);
        int from = random.nextInt(bytes.length - length);
        switch (random.nextInt(5)) {
            case 0 -> Arrays.fill(mangled, at, at + length, (byte) 0);
            case 1 -> System.arraycopy(bytes, from, mangled, at, length);
            case 2 -> System.arraycopy(randomBytes(length, random), 0, mangled, at, length);
            case 3 -> {
                System.arraycopy(bytes, at + length, mangled, at, bytes.length - at - length);
                return Arrays.copyOf(mangled, bytes.length - length);
            }
            default -> {
                mangled = Arrays.copyOf(bytes, bytes.length + length);
                System.arraycopy(bytes, from, mangled, bytes.length, length);
            }
        }
        return mangled;
    }

    private static byte[] randomBytes(int length, SplittableRandom random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void aMissingSegmentIsAGap() throws Exception {
        Files.delete(folder.resolve(MIDDLE));

        assertEquals(E_JOURNAL_GAP, refusal().fault());
        assertEquals(
                E_JOURNAL_GAP, assertThrows(JournalException.class, this::audit).fault());
    }

    @Test
    void anOlderSegmentThatLostItsEndIsAGap() throws Exception {
        byte[] bytes = whole.files().get(OLDEST);
        for (int length = ROWS_START; length < bytes.length; length++) {
            Files.write(folder.resolve(OLDEST), Arrays.copyOf(bytes, length));
            assertEquals(E_JOURNAL_GAP, refusal().fault());
        }
    }

    @Test
    void anOlderSegmentWithBytesBehindItsRowsIsAGap() throws Exception {
        byte[] bytes = whole.files().get(OLDEST);
        for (int more = 1; more <= RowLayout.BYTES; more++) {
            Files.write(folder.resolve(OLDEST), Arrays.copyOf(bytes, bytes.length + more));
            assertEquals(E_JOURNAL_GAP, refusal().fault());
        }
    }

    /** What the file lacks reads as zeros, and the snapshot ends with zeros: its checksum alone would hold. */
    @Test
    void aSnapshotThatLacksItsLastZerosIsRefused(@TempDir Path empty) throws Exception {
        byte[] bytes = Folders.ofJournal(empty, TINY, 0, 1).newestBytes();
        assertEquals(ROWS_START, bytes.length);
        assertEquals(0, bytes[ROWS_START - 1]);
        Files.write(empty.resolve(OLDEST), Arrays.copyOf(bytes, ROWS_START - 1));

        JournalException refused =
                assertThrows(JournalException.class, () -> Journal.open(empty, TINY, BOOK, new RollingState()));

        assertEquals(E_JOURNAL_CORRUPT, refused.fault());
    }

    @Test
    void theJournalOfAnotherBookIsRefused() {
        JournalException refused =
                assertThrows(JournalException.class, () -> Journal.open(folder, TINY, BOOK + 1, new RollingState()));

        assertEquals(E_JOURNAL_OTHER_BOOK, refused.fault());
        assertEquals(
                "the journal belongs to another book or to other rules: file=" + folder.resolve(OLDEST)
                        + ", fingerprint=5eedb00c, asked for 5eedb00d",
                refused.getMessage());
    }

    @Test
    void aForeignFileOfASegmentsNameIsRefused() throws Exception {
        Files.write(folder.resolve("journal-0000000000000000021.seg"), new byte[4096]);

        assertEquals(E_JOURNAL_FOREIGN, refusal().fault());
    }

    @Test
    void aSegmentUnderAnothersNameIsRefused() throws Exception {
        Files.move(folder.resolve(NEWEST), folder.resolve("journal-16.seg"));

        assertEquals(E_JOURNAL_CORRUPT, refusal().fault());
    }

    @Test
    void aSegmentOfALaterVersionIsRefused() throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(whole.newestBytes()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(8, 2).putInt(36, new Checksum().of(bytes, 0, 36));
        Files.write(folder.resolve(NEWEST), bytes.array());

        assertEquals(E_JOURNAL_VERSION, refusal().fault());
    }

    @Test
    void rulesThatJudgeARowOtherwiseThanTheyDidAreRefused() throws Exception {
        RollingState state = RollingState.after(END);
        try (Journal journal = Journal.open(folder, TINY, BOOK, new RollingState())) {
            RollingState.append(journal, END, (byte) (state.see(END) + 1));
            journal.commit();
        }

        JournalException refused = refusal();

        assertEquals(E_JOURNAL_OUTCOME, refused.fault());
        assertTrue(refused.getMessage().contains("row=21, seq=5, journalled="), refused.getMessage());
    }

    private JournalException refusal() {
        return assertThrows(JournalException.class, () -> Journal.open(folder, TINY, BOOK, new RollingState()));
    }

    private void audit() throws IOException, JournalException {
        RollingState seen = new RollingState();
        Journal.rows(
                folder,
                BOOK,
                (row, seq, nanos, kind, und, price, outcome) -> seen.apply(row, seq, nanos, kind, und, price));
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] damaged = bytes.clone();
        damaged[bit / 8] ^= (byte) (1 << bit % 8);
        return damaged;
    }

    /** Without the byte at {@code at}, or with it twice. */
    private static byte[] shifted(byte[] bytes, int at, int shift) {
        byte[] shifted = new byte[bytes.length + shift];
        System.arraycopy(bytes, 0, shifted, 0, at);
        int from = shift < 0 ? at + 1 : at;
        int to = shift < 0 ? at : at + 1;
        System.arraycopy(bytes, from, shifted, to, bytes.length - from);
        if (shift > 0) {
            shifted[at] = bytes[at];
        }
        return shifted;
    }
}
