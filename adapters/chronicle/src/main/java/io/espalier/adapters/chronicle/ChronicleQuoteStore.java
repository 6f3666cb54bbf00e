package io.espalier.adapters.chronicle;

import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteStore;
import io.espalier.risk.store.QuoteUniverse;
import io.espalier.risk.store.StoreHead;
import io.espalier.risk.store.WriterLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ExternalMapQueryContext;

/**
 * A store in a Chronicle Map: of a fixed size, every key put before a reader can attach, every entry with a checksum.
 *
 * <p>A put waits for readers of the map, but no longer than {@value #PATIENCE_MILLIS} ms: where a reader died in its lock
 * the put fails, and all puts fail at once for {@value #PAUSE_SECONDS} seconds before the lock is tried again. Only a
 * restart of the writer mends such a map.
 */
public final class ChronicleQuoteStore implements QuoteStore {
    /** The first eight bytes of the head. */
    static final String MAGIC = "ESPCHRON";

    static final long PATIENCE_MILLIS = 50;
    static final long PAUSE_SECONDS = 10;

    private final WriterLock lock;
    private final StoreHead head;
    private final ChronicleMap<Integer, QuoteImage> map;
    private final Integer[] keys;
    private final QuoteImage[] images;
    private long publications;
    private long pausedAt;
    private boolean paused;
    private volatile boolean open = true;
    private volatile long failures;

    private ChronicleQuoteStore(WriterLock lock, StoreHead head, ChronicleMap<Integer, QuoteImage> map) {
        this.lock = lock;
        this.head = head;
        this.map = map;
        keys = QuoteMap.keys(head.universe());
        images =
                IntStream.range(0, keys.length).mapToObj(head.universe()::image).toArray(QuoteImage[]::new);
        publications = head.publications();
    }

    /**
     * Opens the store at {@code file} for this universe, or makes it. After a writer or a reader that died in the map's
     * lock the map is recovered: entries that a writer died in are absent until they are put.
     *
     * @throws io.espalier.risk.store.QuoteStoreException if another writer has the store, readers do not leave a map that must be recovered, or
     *     its files are damaged or of another universe
     */
    public static ChronicleQuoteStore open(Path file, QuoteUniverse universe) throws IOException {
        WriterLock lock = WriterLock.acquire(file);
        try {
            if (Files.notExists(file)) {
                create(file, universe);
            }
            StoreHead head = StoreHead.write(file, MAGIC, universe);
            ChronicleQuoteStore store = new ChronicleQuoteStore(lock, head, attach(file, head));
            store.fill();
            return store;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Makes the map, all of it absent, then the head: a head is never without a whole map. */
    private static void create(Path file, QuoteUniverse universe) throws IOException {
        Files.deleteIfExists(QuoteMap.file(file)); // of a creation that did not end
        try (ChronicleMap<Integer, QuoteImage> map = QuoteMap.create(file, universe)) {
            for (int slot = 0; slot < universe.size(); slot++) {
                QuoteImage image = universe.image(slot);
                image.makeAbsent();
                map.put(slot, image);
            }
        }
        StoreHead.create(file, MAGIC, universe, 0, Files.size(QuoteMap.file(file)));
    }

    private static ChronicleMap<Integer, QuoteImage> attach(Path file, StoreHead head) throws IOException {
        if (!head.isAtWork()) {
            ChronicleMap<Integer, QuoteImage> map = QuoteMap.attach(file, head);
            if (isFree(map)) {
                return map;
            }
            map.close();
        }
        return QuoteMap.recover(file, head);
    }

    /** Whether the map's lock can be had; it cannot where a reader died in it, and nobody but a recovery frees it. */
    private static boolean isFree(ChronicleMap<Integer, QuoteImage> map) {
        try (ExternalMapQueryContext<Integer, QuoteImage, ?> context = map.queryContext(0)) {
            return locks(context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean locks(ExternalMapQueryContext<Integer, QuoteImage, ?> context) throws InterruptedException {
        return context.writeLock().tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Takes over versions and fills what recovery removed, before the first reader can see that a writer lives. */
    private void fill() {
        head.markAtWork(true);
        for (int slot = 0; slot < keys.length; slot++) {
            if (map.getUsing(keys[slot], images[slot]) == null) {
                images[slot].makeAbsent();
                images[slot].version(publications); // of this slot there were no more than of all
                map.put(keys[slot], images[slot]);
            }
        }
    }

    @Override
    public QuoteUniverse universe() {
        return head.universe();
    }

    @Override
    public boolean put(int slot, QuoteImage quote) {
        if (!open || slot < 0 || slot >= keys.length || isPaused()) {
            return failed();
        }
        QuoteImage image = images[slot];
        if (quote.underlyings() != image.underlyings()) {
            return failed();
        }
        long version = image.version() + 1;
        System.arraycopy(quote.words(), 0, image.words(), 0, image.size());
        image.version(version);
        head.publications(++publications);
        return replace(slot, image) || pause();
    }

    /** As {@code put}, but its lock is waited for no longer than a put may take. */
    private boolean replace(int slot, QuoteImage image) {
        try (ExternalMapQueryContext<Integer, QuoteImage, ?> context = map.queryContext(keys[slot])) {
            if (!locks(context)) {
                return false;
            }
            context.entry().doReplaceValue(context.wrapValueAsData(image));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException | InternalError e) {
            return false;
        }
    }

    private boolean pause() {
        paused = true;
        pausedAt = System.nanoTime();
        return failed();
    }

    private boolean isPaused() {
        if (paused && System.nanoTime() - pausedAt > PAUSE_SECONDS * 1_000_000_000L) {
            paused = false;
        }
        return paused;
    }

    private boolean failed() {
        failures = failures + 1; // one thread puts
        return false;
    }

    @Override
    public void beat(long epochNanos) {
        if (open) {
            head.beat(epochNanos);
        }
    }

    @Override
    public long failures() {
        return failures;
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            try (lock) {
                map.close();
                head.markAtWork(false);
            }
        }
    }
}
