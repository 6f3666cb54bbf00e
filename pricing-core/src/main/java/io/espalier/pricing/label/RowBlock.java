package io.espalier.pricing.label;

/** Labels a block of rows, one lane each; scratch space of one thread. */
interface RowBlock {

    /** Slots of the tape that a row takes. */
    int slots();

    /** Labels rows first, first + 1, ..., one per lane. */
    void label(long first);

    /** What {@link #label} writes: the same arrays for the block's whole life. */
    LaneLabels labels();

    /** Makes the scratch space for that many rows side by side. */
    @FunctionalInterface
    interface Maker {
        RowBlock of(int rows);
    }
}
