package io.espalier.risk.store;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a {@link MappedQuoteStore}, whether its writer lives or not. */
public final class MappedQuoteView implements QuoteView {
    /** A write takes well under a microsecond, so a slot that stays disturbed has a writer that is not running. */
    private static final int TRIES = 128;

    private static final int BUSY_TRIES = 64;

    private final StoreHead head;
    private final SlotTable slots;
    private boolean open = true;

    private MappedQuoteView(StoreHead head, SlotTable slots) {
        this.head = head;
        this.slots = slots;
    }

    /**
     * Attaches to the store in {@code file}.
     *
     * @throws QuoteStoreException if it is damaged, too small or no such store
     */
    public static MappedQuoteView open(Path file) throws IOException {
        StoreHead head = StoreHead.read(file, MappedQuoteStore.MAGIC);
        return new MappedQuoteView(head, new SlotTable(file, head.universe(), head.body()));
    }

    @Override
    public QuoteUniverse universe() {
        return head.universe();
    }

    @Override
    public boolean read(int slot, QuoteImage out) {
        out.reshape(universe().slots().get(slot).underlyings().size());
        try {
            return copy(slot, out);
        } catch (InternalError e) {
            return false; // what the JVM makes of a mapped page that the file lost
        }
    }

    private boolean copy(int slot, QuoteImage out) {
        for (int attempt = 0; open && attempt < TRIES; attempt++) {
            SlotTable.Copy copy = slots.read(slot, out.words());
            if (copy != SlotTable.Copy.DISTURBED) {
                return copy == SlotTable.Copy.WHOLE && !out.isAbsent();
            }
            await(attempt);
        }
        return false;
    }

    /** At first the writer is taken to be at work, then to wait for a core. */
    private static void await(int attempt) {
        if (attempt < BUSY_TRIES) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    @Override
    public long lastBeatEpochNanos() {
        return head.lastBeat();
    }

    @Override
    public void close() {
        open = false; // the mapping goes with the garbage
    }
}
