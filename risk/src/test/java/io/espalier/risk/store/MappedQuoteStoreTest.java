package io.espalier.risk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MappedQuoteStoreTest extends QuoteStoreContract {
    @Override
    protected QuoteStoreProvider provider() {
        return new MappedQuoteStoreProvider();
    }

    /** What a writer leaves that is killed in a write: the lock word odd, the words after it mixed. */
    @Test
    void aSlotThatItsWriterDiedInIsAbsentUntilItIsPutAgain() throws IOException {
        QuoteImage image = SampleQuotes.universe().image(0);
        SampleQuotes.fill(image, 5);
        try (QuoteStore store = open()) {
            for (int slot : new int[] {0, 0, 0}) {
                store.put(slot, image);
            }
        }
        tearSlot0();

        try (QuoteView view = provider().view(file())) {
            QuoteImage got = view.universe().image();
            assertTimeout(Duration.ofSeconds(1), () -> assertFalse(view.read(0, got), "torn, no writer"));
            try (QuoteStore store = open()) {
                assertFalse(view.read(0, got), "forgotten by the new writer");
                assertEquals(0, lockOfSlot0() & 1, "no reader has to wait for what never ends");
                store.put(0, image);
                assertTrue(view.read(0, got));
                assertTrue(SampleQuotes.isWhole(got));
                assertTrue(got.version() > 3, "version=" + got.version());
            }
        }
    }

    @Test
    void aPutAfterATornWriteMakesTheSlotWhole() throws IOException {
        QuoteImage image = SampleQuotes.universe().image(0);
        SampleQuotes.fill(image, 5);
        try (QuoteStore store = open();
                QuoteView view = provider().view(file())) {
            store.put(0, image);
            tearSlot0();

            store.put(0, image);

            QuoteImage got = view.universe().image();
            assertTrue(view.read(0, got));
            assertEquals(2, got.version());
        }
    }

    private void tearSlot0() throws IOException {
        long torn = lockOfSlot0() + 1;
        try (RandomAccessFile raw = atSlot0()) {
            raw.writeLong(Long.reverseBytes(torn));
            raw.writeLong(-1);
        }
    }

    private long lockOfSlot0() throws IOException {
        try (RandomAccessFile raw = atSlot0()) {
            return Long.reverseBytes(raw.readLong());
        }
    }

    /** The slots start where byte 24 of the head says. */
    private RandomAccessFile atSlot0() throws IOException {
        RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw");
        raw.seek(24);
        raw.seek(Long.reverseBytes(raw.readLong()));
        return raw;
    }

    @Test
    void readersNeedNoRightToWrite() throws IOException {
        QuoteImage image = SampleQuotes.universe().image(0);
        try (QuoteStore store = open()) {
            store.put(0, image);
        }
        assertTrue(file().toFile().setReadOnly());
        try (QuoteView view = provider().view(file())) {
            assertTrue(view.read(0, view.universe().image()));
        }
    }

    /** 20 slots of 5 000 underlyings: 20 (9 + 5 000 + 12 502 500) words, 2.0 GB. */
    @Test
    void aUniverseTooLargeForOneMappingIsRefusedBeforeAFileIsMade() {
        List<String> names = IntStream.range(0, 5000).mapToObj(i -> "U" + i).toList();
        QuoteUniverse huge = QuoteUniverse.of(
                IntStream.range(0, 19)
                        .mapToObj(i -> new QuoteSlot("P" + i, 1, names))
                        .toList(),
                names);

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> provider().store(file(), huge));

        assertTrue(refusal.getMessage().contains("slots=20"), refusal.getMessage());
        assertTrue(Files.notExists(file()));
    }

    @Test
    void anUnfinishedCreationIsStartedAgain() throws IOException {
        Files.writeString(StoreFiles.beside(file(), ".new"), "half a file");

        open().close();

        provider().view(file()).close();
    }
}
