package io.espalier.risk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A store in a mapped file with one sequence lock per slot: no JVM flags, readers never delay the writer. */
public final class MappedQuoteStore implements QuoteStore {
    /** The first eight bytes of the file. */
    static final String MAGIC = "ESPQUOTE";

    /** One mapping holds 2 GiB; the rest is for the head. */
    private static final long MOST_BYTES = 3L << 29;

    private final WriterLock lock;
    private final StoreHead head;
    private final SlotTable slots;
    private final int[] shapes;
    private volatile boolean open = true;
    private volatile long failures;

    private MappedQuoteStore(WriterLock lock, StoreHead head, SlotTable slots) {
        this.lock = lock;
        this.head = head;
        this.slots = slots;
        shapes = head.universe().slots().stream()
                .mapToInt(slot -> slot.underlyings().size())
                .toArray();
    }

    /**
     * Opens the store in {@code file} for this universe, or makes it. Quotes of an earlier writer stay, except in slots
     * that it died in: those are absent until they are put.
     *
     * @throws QuoteStoreException if another writer has the file, or it is damaged, too small or of another universe
     * @throws IllegalArgumentException if the universe is too large for one mapping (1.5 GiB)
     */
    public static MappedQuoteStore open(Path file, QuoteUniverse universe) throws IOException {
        WriterLock lock = WriterLock.acquire(file);
        try {
            if (Files.notExists(file)) {
                StoreHead.create(file, MAGIC, universe, mappable(universe), 0);
            }
            StoreHead head = StoreHead.write(file, MAGIC, universe);
            MappedQuoteStore store = new MappedQuoteStore(lock, head, new SlotTable(file, universe, head.body()));
            store.forgetTornSlots();
            head.markAtWork(true);
            return store;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static long mappable(QuoteUniverse universe) {
        long bytes = SlotTable.bytes(universe);
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("the slots of a mapped store must fit one mapping: bytes=" + bytes
                    + ", at most=" + MOST_BYTES + ", " + universe);
        }
        return bytes;
    }

    private void forgetTornSlots() {
        QuoteImage absent = universe().image();
        absent.makeAbsent();
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.isTorn(slot)) {
                slots.write(slot, absent.words());
            }
        }
    }

    @Override
    public QuoteUniverse universe() {
        return head.universe();
    }

    @Override
    public boolean put(int slot, QuoteImage quote) {
        if (!open || slot < 0 || slot >= shapes.length || quote.underlyings() != shapes[slot]) {
            return failed();
        }
        try {
            slots.write(slot, quote.words());
            return true;
        } catch (InternalError e) {
            return failed(); // what the JVM makes of a mapped page that the file lost
        }
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
            head.markAtWork(false);
            lock.close();
        }
    }
}
