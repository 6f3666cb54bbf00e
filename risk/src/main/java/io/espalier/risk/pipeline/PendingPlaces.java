package io.espalier.risk.pipeline;

import java.util.concurrent.atomic.AtomicLongArray;

/** A set of places that some threads add to and others take from; nobody waits, nothing is allocated. */
final class PendingPlaces {
    private static final int NONE = -1;

    private final AtomicLongArray words;

    /** An empty set of places 0 to {@code places - 1}. */
    PendingPlaces(int places) {
        words = new AtomicLongArray((places + Long.SIZE - 1) / Long.SIZE);
    }

    void add(int place) {
        words.getAndAccumulate(place / Long.SIZE, bit(place), (old, bit) -> old | bit);
    }

    /** Takes the first place out that is not below {@code from}, or else the first of all; -1 where there is none. */
    int take(int from) {
        final int above = takeWithin(from, words.length() * Long.SIZE);
        return above == NONE ? takeWithin(0, from) : above;
    }

    private int takeWithin(int from, int to) {
        for (int place = from; place < to; ) {
            final long left = words.get(place / Long.SIZE) >>> place;
            if (left == 0) {
                place = (place / Long.SIZE + 1) * Long.SIZE;
                continue;
            }
            place += Long.numberOfTrailingZeros(left);
            if (place < to && remove(place)) {
                return place;
            }
        }
        return NONE;
    }

    boolean isEmpty() {
        for (int k = 0; k < words.length(); k++) {
            if (words.get(k) != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean remove(int place) {
        final long bit = bit(place);
        return (words.getAndAccumulate(place / Long.SIZE, ~bit, (old, others) -> old & others) & bit) != 0;
    }

    private static long bit(int place) {
        return 1L << place;
    }
}
