package io.espalier.adapters.chronicle;

import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteUniverse;
import io.espalier.risk.store.QuoteView;
import io.espalier.risk.store.StoreHead;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import net.openhft.chronicle.map.ChronicleMap;

/**
 * Reads a {@link ChronicleQuoteStore}.
 *
 * <p>Detaches from the map when the writer died at work, watched over by a thread of its own, so that the map can be
 * recovered; until a writer beats again there is nothing to read. A writer that closed leaves its quotes readable.
 */
public final class ChronicleQuoteView implements QuoteView {
    private static final long WATCH_MILLIS = 100;

    private final Path file;
    private final StoreHead head;
    private final Integer[] keys;
    private final Thread watch;
    private ChronicleMap<Integer, QuoteImage> map;
    private volatile boolean abandoned;
    private volatile boolean open = true;

    private ChronicleQuoteView(Path file, StoreHead head) {
        this.file = file;
        this.head = head;
        keys = QuoteMap.keys(head.universe());
        abandoned = isAbandoned();
        watch = new Thread(this::watch, "quotes-watch");
        watch.setDaemon(true);
    }

    /**
     * Attaches to the store at {@code file}.
     *
     * @throws io.espalier.risk.store.QuoteStoreException if its files are damaged or no such store
     */
    public static ChronicleQuoteView open(Path file) throws IOException {
        StoreHead head = StoreHead.read(file, ChronicleQuoteStore.MAGIC);
        ChronicleQuoteView view = new ChronicleQuoteView(file, head);
        if (!view.abandoned) {
            view.attach();
        }
        view.watch.start();
        return view;
    }

    private void watch() {
        while (open) {
            abandoned = isAbandoned();
            if (abandoned) {
                detach();
            }
            try {
                Thread.sleep(WATCH_MILLIS);
            } catch (InterruptedException e) {
                return; // closed
            }
        }
    }

    /** A writer went without closing: its map may hold a lock for ever and must be recovered with nobody attached. */
    private boolean isAbandoned() {
        return head.isAtWork() && isStale(now());
    }

    /** What the watch found last, looked at again only where it was bad: a read of a live store asks no clock. */
    private boolean isStillAbandoned() {
        if (abandoned) {
            abandoned = isAbandoned();
        }
        return abandoned;
    }

    private static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    private synchronized void attach() throws IOException {
        if (map == null) {
            map = QuoteMap.attach(file, head);
        }
    }

    private synchronized void detach() {
        if (map != null) {
            map.close();
            map = null;
        }
    }

    @Override
    public QuoteUniverse universe() {
        return head.universe();
    }

    @Override
    public synchronized boolean read(int slot, QuoteImage out) {
        out.reshape(universe().slots().get(slot).underlyings().size());
        if (!open || isStillAbandoned()) {
            return false;
        }
        try {
            attach();
            return map.getUsing(keys[slot], out) != null && !out.isAbsent();
        } catch (IOException | RuntimeException e) {
            detach();
            return false;
        }
    }

    @Override
    public long lastBeatEpochNanos() {
        return head.lastBeat();
    }

    @Override
    public void close() {
        open = false;
        watch.interrupt();
        detach();
    }
}
