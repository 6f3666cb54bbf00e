package io.espalier.risk.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The slots of a store, in order: one per position, and last {@value #BOOK} for the totals over all underlyings.
 *
 * <p>Fixed for the life of a store: writer and readers agree on it by its {@link #fingerprint()}, and the size of the
 * store follows from it.
 */
public final class QuoteUniverse {
    /** The id of the last slot. */
    public static final String BOOK = "BOOK";

    private final List<QuoteSlot> slots;
    private final Map<String, Integer> places = new HashMap<>();
    private final byte[] encoded;

    private QuoteUniverse(List<QuoteSlot> slots) {
        this.slots = List.copyOf(slots);
        for (QuoteSlot slot : this.slots) {
            if (places.put(slot.id(), places.size()) != null) {
                throw new IllegalArgumentException("ids of slots must differ: id=" + slot.id() + " stands twice"
                        + (slot.id().equals(BOOK) ? " (it is kept for the totals)" : ""));
            }
        }
        encoded = UniverseCodec.encode(this.slots);
    }

    /**
     * The slots of these positions, then that of the totals over {@code underlyings}.
     *
     * @throws IllegalArgumentException if two ids are the same or one is {@value #BOOK}
     */
    public static QuoteUniverse of(List<QuoteSlot> positions, List<String> underlyings) {
        List<QuoteSlot> slots = new ArrayList<>(positions);
        slots.add(new QuoteSlot(BOOK, 1.0, underlyings));
        return new QuoteUniverse(slots);
    }

    /** @throws IllegalArgumentException if the bytes are not those of {@link #encoded()} */
    static QuoteUniverse decoded(byte[] bytes) {
        List<QuoteSlot> slots = UniverseCodec.decode(bytes);
        if (slots.isEmpty() || !slots.get(slots.size() - 1).id().equals(BOOK)) {
            throw new IllegalArgumentException("the last slot must be " + BOOK + ": slots=" + slots.size());
        }
        return new QuoteUniverse(slots);
    }

    /** The binary form (see {@code docs/STORE.md}); a copy. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** FNV-1a (64 bit) over the binary form: equal universes have equal fingerprints. */
    public long fingerprint() {
        return UniverseCodec.fingerprint(encoded);
    }

    /** The slots, in order. */
    public List<QuoteSlot> slots() {
        return slots;
    }

    /** How many slots, that of the totals included. */
    public int size() {
        return slots.size();
    }

    /** The number of the slot of the book's totals. */
    public int book() {
        return slots.size() - 1;
    }

    /** The number of the slot with this id, -1 if there is none. */
    public int find(String id) {
        return places.getOrDefault(id, -1);
    }

    /** The length of a slot's images in 64-bit words. */
    public int words(int slot) {
        return slots.get(slot).words();
    }

    /** A new image that fits one slot. */
    public QuoteImage image(int slot) {
        return new QuoteImage(slots.get(slot).underlyings().size());
    }

    /** A new image that is large enough to read any slot into. */
    public QuoteImage image() {
        return new QuoteImage(
                slots.stream().mapToInt(slot -> slot.underlyings().size()).max().orElseThrow());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuoteUniverse universe && slots.equals(universe.slots);
    }

    @Override
    public int hashCode() {
        return slots.hashCode();
    }

    @Override
    public String toString() {
        return "slots=" + slots.size() + ", fingerprint=" + Long.toHexString(fingerprint());
    }
}
