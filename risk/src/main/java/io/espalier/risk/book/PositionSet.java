package io.espalier.risk.book;

/** Some of a book's positions, in the order in which they were added. */
final class PositionSet {
    private final boolean[] isMember;
    private final int[] members;
    private int size;

    /** An empty set of positions 0 to {@code positions - 1}. */
    PositionSet(int positions) {
        isMember = new boolean[positions];
        members = new int[positions];
    }

    void add(int p) {
        if (!isMember[p]) {
            isMember[p] = true;
            members[size++] = p;
        }
    }

    void addAll(int[] some) {
        for (int p : some) {
            add(p);
        }
    }

    void addEvery() {
        for (int p = 0; p < isMember.length; p++) {
            add(p);
        }
    }

    int size() {
        return size;
    }

    int get(int k) {
        return members[k];
    }

    void clear() {
        for (int k = 0; k < size; k++) {
            isMember[members[k]] = false;
        }
        size = 0;
    }
}
