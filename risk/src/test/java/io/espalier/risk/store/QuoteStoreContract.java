package io.espalier.risk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every kind of store promises; extended by each. */
public abstract class QuoteStoreContract {
    private static final long HAMMER_NANOS = 400_000_000L;
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    protected Path folder;

    /** The kind under test. */
    protected abstract QuoteStoreProvider provider();

    protected final Path file() {
        return folder.resolve("quotes");
    }

    protected final QuoteStore open() throws IOException {
        return provider().store(file(), SampleQuotes.universe());
    }

    @Test
    void whatIsPutIsReadBitForBitAndVersionsRise() throws IOException {
        QuoteUniverse universe = SampleQuotes.universe();
        try (QuoteStore store = open();
                QuoteView view = provider().view(file())) {
            store.beat(now());
            QuoteImage got = view.universe().image();
            for (int slot = 0; slot < universe.size(); slot++) {
                assertFalse(view.read(slot, got), "nothing was put yet: slot=" + slot);
                long version = 0;
                for (long number : new long[] {1, 2, -7, Long.MAX_VALUE}) {
                    QuoteImage image = universe.image(slot);
                    SampleQuotes.fill(image, number);
                    image.value(Double.NaN).error(Double.POSITIVE_INFINITY).expiry(-0.0);

                    assertTrue(store.put(slot, image));

                    assertTrue(view.read(slot, got), "slot=" + slot);
                    assertTrue(got.version() > version, "version=" + got.version() + ", before=" + version);
                    version = got.version();
                    image.version(version);
                    assertEquals(bits(image), bits(got));
                }
            }
            assertEquals(0, store.failures());
        }
    }

    private static String bits(QuoteImage image) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < image.size(); k++) {
            text.append(k)
                    .append('=')
                    .append(Long.toHexString(image.words()[k]))
                    .append(' ');
        }
        return text.toString();
    }

    @Test
    void aStoreKeepsQuotesAndVersionsOverARestart() throws IOException {
        QuoteImage image = SampleQuotes.universe().image(1);
        SampleQuotes.fill(image, 11);
        try (QuoteStore store = open()) {
            store.put(1, image);
            store.put(1, image);
        }
        QuoteImage got = SampleQuotes.universe().image();
        try (QuoteView view = provider().view(file())) {
            assertTrue(view.isStale(now()), "no writer ever beat");
            assertTrue(view.read(1, got), "quotes of a writer that closed stay readable");
            assertEquals(2, got.version());
        }
        try (QuoteStore store = open();
                QuoteView view = provider().view(file())) {
            store.beat(now());
            assertTrue(view.read(1, got));
            assertTrue(SampleQuotes.isWhole(got));
            store.put(1, image);
            view.read(1, got);
            assertEquals(3, got.version());
            assertFalse(view.isStale(now()));
            assertTrue(view.isStale(now() + 2 * QuoteView.SILENCE_NANOS));
        }
    }

    @Test
    void aSecondWriterIsRefusedAtOnceAndTheFirstGoesOn() throws IOException {
        try (QuoteStore store = open()) {
            for (int attempt = 0; attempt < 2; attempt++) {
                long start = System.nanoTime();
                QuoteStoreException refusal = assertThrows(QuoteStoreException.class, this::open);
                assertEquals(QuoteStoreFault.BUSY, refusal.fault());
                assertTrue(System.nanoTime() - start < 500_000_000L, "a refusal must not wait");
            }
            QuoteImage image = store.universe().image(0);
            assertTrue(store.put(0, image));
        }
    }

    @Test
    void aFileOfAnotherUniverseIsRefusedAndKept() throws IOException {
        open().close();
        byte[] before = Files.readAllBytes(file());

        QuoteStoreException refusal =
                assertThrows(QuoteStoreException.class, () -> provider().store(file(), SampleQuotes.universe(1000)));

        assertEquals(QuoteStoreFault.FOREIGN, refusal.fault());
        assertTrue(refusal.getMessage().contains("slots=4"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("slots=1001"), refusal.getMessage());
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file())));
    }

    @Test
    void whatDoesNotFitIsCountedAndNeverThrown() throws IOException {
        QuoteStore store = open();
        QuoteImage ofOne = SampleQuotes.universe().image(0);

        assertFalse(store.put(1, ofOne), "another shape");
        assertFalse(store.put(-1, ofOne));
        assertFalse(store.put(99, ofOne));
        store.close();
        assertFalse(store.put(0, ofOne), "closed");
        store.beat(1);
        store.close();

        assertEquals(4, store.failures());
    }

    @Test
    void aReaderNeverSeesAMixtureOfTwoQuotes() throws Exception {
        QuoteUniverse universe = SampleQuotes.universe();
        try (QuoteStore store = open();
                QuoteView view = provider().view(file())) {
            QuoteImage[] images = IntStream.range(0, universe.size())
                    .mapToObj(universe::image)
                    .toArray(QuoteImage[]::new);
            store.beat(now());
            ReadingWatch watch = new ReadingWatch(view);
            long start = System.nanoTime();
            for (long number = 1; goesOn(System.nanoTime() - start, watch); number++) {
                int slot = (int) (number % images.length);
                SampleQuotes.fill(images[slot], number);
                store.put(slot, images[slot]);
            }
            watch.close();
            assertEquals(List.of(), watch.complaints());
            assertTrue(watch.whole() > 1000, "the reader must get through: quotes read=" + watch.whole());
            assertEquals(0, store.failures());
        }
    }

    /** On a busy machine the reader's turns come late. */
    private static boolean goesOn(long nanos, ReadingWatch watch) {
        return nanos < HAMMER_NANOS || watch.whole() <= 1000 && nanos < PATIENCE_NANOS;
    }

    @Test
    void aSteadyPutAndAReadAllocateNothing() throws IOException {
        QuoteUniverse universe = SampleQuotes.universe(300);
        try (QuoteStore store = provider().store(file(), universe);
                QuoteView view = provider().view(file())) {
            QuoteImage image = universe.image(0);
            QuoteImage out = universe.image();
            store.beat(now());
            long least = Long.MAX_VALUE;
            // Compilers allocate on the threads that call them; a store that allocates has no clean window.
            for (int window = 0; window < 40 && least > 0; window++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < 5_000; i++) {
                    int slot = i % 300;
                    store.put(slot, image.seq(i));
                    store.beat(now());
                    view.read(slot, out);
                }
                least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
            }
            assertEquals(0, least, "bytes in the cleanest window");
        }
    }

    @Test
    void aDamagedHeadIsRefusedByWriterAndReader() throws IOException {
        open().close();
        byte[] whole = Files.readAllBytes(file());

        assertRefused(QuoteStoreFault.CORRUPT, changed(whole, 0));
        assertRefused(QuoteStoreFault.VERSION, changed(whole, 8));
        assertRefused(QuoteStoreFault.CORRUPT, changed(whole, 13));
        assertRefused(QuoteStoreFault.CORRUPT, changed(whole, 15));
        assertRefused(QuoteStoreFault.CORRUPT, changed(whole, 16));
        assertRefused(QuoteStoreFault.CORRUPT, changed(whole, 24));
        assertRefused(QuoteStoreFault.TRUNCATED, changed(whole, 32));
        assertRefused(QuoteStoreFault.CORRUPT, changed(whole, 140));
        for (int length : new int[] {8, 127, 128, whole.length - 64, whole.length - 1}) {
            assertRefused(QuoteStoreFault.TRUNCATED, Arrays.copyOf(whole, length));
        }
        assertRefused(QuoteStoreFault.CORRUPT, new byte[0]);
        assertRefused(QuoteStoreFault.TRUNCATED, Arrays.copyOf(whole, whole.length + 64));
    }

    private static byte[] changed(byte[] whole, int place) {
        byte[] changed = whole.clone();
        changed[place] ^= 0x11;
        return changed;
    }

    private void assertRefused(QuoteStoreFault fault, byte[] content) throws IOException {
        Files.write(file(), content);
        QuoteStoreException byReader =
                assertThrows(QuoteStoreException.class, () -> provider().view(file()));
        QuoteStoreException byWriter = assertThrows(QuoteStoreException.class, this::open);
        assertEquals(fault, byReader.fault(), byReader.getMessage());
        assertEquals(fault, byWriter.fault(), byWriter.getMessage());
        assertTrue(byReader.getMessage().contains(file().toString()), byReader.getMessage());
    }

    @Test
    void whatIsNotThereIsNotReadAndNotMadeByAReader() {
        assertThrows(NoSuchFileException.class, () -> provider().view(file()));
        assertTrue(Files.notExists(file()));
    }

    protected static long now() {
        return System.currentTimeMillis() * 1_000_000L;
    }
}
