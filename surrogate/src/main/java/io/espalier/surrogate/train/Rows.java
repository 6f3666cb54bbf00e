package io.espalier.surrogate.train;

/** Rows {@code index[from..to)} of a training set. The index is not copied. */
record Rows(int[] index, int from, int to) {

    static Rows all(int[] index) {
        return new Rows(index, 0, index.length);
    }

    int count() {
        return to - from;
    }

    /** The part from {@code start}, at most {@code length} long; positions count from this one's first row. */
    Rows part(int start, int length) {
        return new Rows(index, from + start, Math.min(to, from + start + length));
    }
}
