package io.espalier.pricing.emit;

import java.util.List;

/**
 * One loop over lanes.
 *
 * @param isScalar whether it goes lane by lane even in a vector kernel
 * @param operations nodes that it computes, in order
 */
record Loop(boolean isScalar, List<Load> loads, List<Integer> operations, List<Store> stores) {

    /** A node read from an array. */
    record Load(int node, int array) {}

    /** A node written, or added, to an array. */
    record Store(int node, int array, boolean adds) {}
}
