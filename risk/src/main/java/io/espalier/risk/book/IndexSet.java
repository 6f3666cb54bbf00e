package io.espalier.risk.book;

/** Some of the numbers 0 to n - 1 (positions or underlyings), in the order in which they were added. */
final class IndexSet {
    private final boolean[] isMember;
    private final int[] members;
    private int size;

    /** An empty set of numbers below {@code n}. */
    IndexSet(int n) {
        isMember = new boolean[n];
        members = new int[n];
    }

    void add(int i) {
        if (!isMember[i]) {
            isMember[i] = true;
            members[size++] = i;
        }
    }

    void addAll(int[] some) {
        for (int i : some) {
            add(i);
        }
    }

    void addEvery() {
        for (int i = 0; i < isMember.length; i++) {
            add(i);
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
