package io.espalier.pricing.label;

/** How many rows are labelled side by side: as many as a tape of bounded memory holds. No label depends on it. */
final class RowsOfBlock {
    /** More would gain nothing: the tape of a basket of ten fits the cache. */
    static final int MOST = 256;

    private static final int LEAST = 8;

    /** Of a tape's slot: value, adjoint and slope. */
    private static final int BYTES_PER_LANE = 24;

    private static final int MOST_BYTES = 8 << 20;

    private RowsOfBlock() {}

    /** @param slots of the tape that a row takes */
    static int of(int slots) {
        int rows = MOST;
        while (rows > LEAST && (long) rows * slots * BYTES_PER_LANE > MOST_BYTES) {
            rows /= 2;
        }
        return rows;
    }
}
