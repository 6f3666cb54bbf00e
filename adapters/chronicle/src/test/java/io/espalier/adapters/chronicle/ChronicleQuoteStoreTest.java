package io.espalier.adapters.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteStore;
import io.espalier.risk.store.QuoteStoreContract;
import io.espalier.risk.store.QuoteStoreException;
import io.espalier.risk.store.QuoteStoreFault;
import io.espalier.risk.store.QuoteStoreProvider;
import io.espalier.risk.store.QuoteView;
import io.espalier.risk.store.SampleQuotes;
import io.espalier.risk.store.StoreHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.openhft.chronicle.core.analytics.AnalyticsFacade;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ExternalMapQueryContext;
import org.junit.jupiter.api.Test;

class ChronicleQuoteStoreTest extends QuoteStoreContract {
    @Override
    protected QuoteStoreProvider provider() {
        return new ChronicleQuoteStoreProvider();
    }

    private Path map() {
        return QuoteMap.file(file());
    }

    /** What a killed writer leaves in the head. */
    private void markAtWork() throws IOException {
        StoreHead.write(file(), ChronicleQuoteStore.MAGIC, SampleQuotes.universe())
                .markAtWork(true);
    }

    @Test
    void aMapThatIsGoneOrTooShortOrNoneIsRefusedCleanOrNot() throws IOException {
        open().close();
        byte[] whole = Files.readAllBytes(map());
        for (boolean atWork : new boolean[] {false, true}) {
            Files.write(map(), Arrays.copyOf(whole, whole.length - 1));
            assertRefused(QuoteStoreFault.TRUNCATED);
            byte[] noise = whole.clone();
            Arrays.fill(noise, 0, 64, (byte) 0x5a);
            Files.write(map(), noise);
            assertRefused(QuoteStoreFault.CORRUPT);
            Files.delete(map());
            assertRefused(QuoteStoreFault.TRUNCATED);
            markAtWork();
        }
    }

    private void assertRefused(QuoteStoreFault fault) {
        QuoteStoreException refusal = assertThrows(QuoteStoreException.class, this::open);
        assertEquals(fault, refusal.fault(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(map().toString()), refusal.getMessage());
    }

    /** Recovery deletes entries whose checksum fails; here one whose value was written half. */
    @Test
    void anEntryThatItsWriterDiedInIsAbsentAndItsVersionRises() throws IOException {
        QuoteImage image = SampleQuotes.universe().image(1);
        try (QuoteStore store = open()) {
            for (long number = 1; number <= 5; number++) {
                SampleQuotes.fill(image, number);
                store.put(1, image);
            }
            SampleQuotes.fill(image, 6);
            store.put(1, image.modelId(0x1122334455667788L));
        }
        byte[] bytes = Files.readAllBytes(map());
        flipWhere(bytes, 0x1122334455667788L);
        Files.write(map(), bytes);
        markAtWork();

        try (QuoteStore store = open();
                QuoteView view = provider().view(file())) {
            store.beat(now());
            QuoteImage got = view.universe().image();
            assertFalse(view.read(1, got));
            store.put(1, image);
            assertTrue(view.read(1, got));
            assertTrue(got.version() > 6, "version=" + got.version());
        }
    }

    private static void flipWhere(byte[] bytes, long word) {
        int found = 0;
        for (int i = 0; i + 8 <= bytes.length; i++) {
            if (ByteBuffer.wrap(bytes, i, 8).order(ByteOrder.nativeOrder()).getLong() == word) {
                bytes[i] ^= 1;
                found++;
            }
        }
        assertEquals(1, found, "places of the word");
    }

    @Test
    void readersOfAnAbandonedStoreSeeNothingUntilAWriterBeats() throws IOException {
        QuoteImage image = SampleQuotes.universe().image(0);
        try (QuoteStore store = open()) {
            store.put(0, image);
        }
        markAtWork();
        try (QuoteView view = provider().view(file())) {
            QuoteImage got = view.universe().image();
            assertTrue(view.isStale(now()));
            assertFalse(view.read(0, got));
            try (QuoteStore store = open()) {
                assertFalse(view.read(0, got), "recovered, but not yet said to live");
                store.beat(now());
                assertTrue(view.read(0, got));
            }
        }
    }

    /** As if a reader had died in its lock: it holds it, and nobody will release it. */
    @Test
    void aReaderThatNeverReleasesItsLockFailsPutsButDoesNotHoldThemUp() throws IOException {
        QuoteImage image = SampleQuotes.universe().image(0);
        try (QuoteStore store = open();
                ChronicleMap<Integer, QuoteImage> reader = QuoteMap.create(file(), SampleQuotes.universe());
                ExternalMapQueryContext<Integer, QuoteImage, ?> context = reader.queryContext(0)) {
            context.readLock().lock();

            long first = nanosToFail(store, image);
            long second = nanosToFail(store, image);

            assertTrue(first < 500_000_000L, "nanoseconds of the first put: " + first);
            assertTrue(second < 20_000_000L, "nanoseconds of the second put: " + second);
            assertEquals(2, store.failures());
        }
    }

    private static long nanosToFail(QuoteStore store, QuoteImage image) {
        long start = System.nanoTime();
        assertFalse(store.put(0, image));
        return System.nanoTime() - start;
    }

    @Test
    void telemetryIsNotThereAndLeavesNoFile() throws IOException {
        open().close();

        assertThrows(ClassNotFoundException.class, () -> Class.forName("net.openhft.chronicle.analytics.Analytics"));
        assertThrows(
                ClassNotFoundException.class,
                () -> Class.forName("net.openhft.chronicle.analytics.internal.GoogleAnalytics4"));
        assertFalse(AnalyticsFacade.isEnabled());
        assertEquals("true", System.getProperty("chronicle.analytics.disable"));
        String[] files = Path.of(System.getProperty("user.home"))
                .toFile()
                .list((folder, name) -> name.startsWith(".chronicle.analytics"));
        assertEquals(0, files == null ? 0 : files.length);
    }
}
