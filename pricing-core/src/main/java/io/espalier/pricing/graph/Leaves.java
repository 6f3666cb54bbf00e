package io.espalier.pricing.graph;

import java.util.Arrays;
import java.util.BitSet;

/** Leaves of one role for some of a list of numbers: {@link Node#NONE} for the others. */
final class Leaves {

    private Leaves() {}

    /** Places of the leaves with indices in {@code chosen}, made where they are not there yet. */
    static int[] of(Graph graph, Role role, boolean isUniform, BitSet chosen, int length) {
        final int[] places = new int[length];
        Arrays.fill(places, Node.NONE);
        chosen.stream().forEach(k -> places[k] = graph.leaf(new Slot(role, k, isUniform)));
        return places;
    }
}
