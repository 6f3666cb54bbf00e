package io.espalier.pricing.label;

/** Numbers per row, addressed by row: any block of rows may be asked for in any order. Scratch space of one thread. */
@FunctionalInterface
interface RowSource {

    /** Writes rows first, first + 1, ... as columns: {@code columns[j][lane]} is number j of row first + lane. */
    void fill(long first, double[][] columns);
}
