package io.espalier.pricing.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a kernel is to write, while it is being put together. */
final class Targets {
    private final Graph graph;
    private final List<Target> targets = new ArrayList<>();

    Targets(Graph graph) {
        this.graph = graph;
    }

    /** All of them, so far. */
    List<Target> list() {
        return List.copyOf(targets);
    }

    /** Every node, 0 for NONE. */
    void all(Role role, int[] places) {
        IntStream.range(0, places.length).forEach(k -> set(role, k, places[k]));
    }

    /** The nodes with chosen indices, 0 for NONE. */
    void chosen(Role role, BitSet indices, int[] places) {
        indices.stream().forEach(k -> set(role, k, places[k]));
    }

    /** The nodes with chosen indices that are not what they were before. */
    void changes(Role role, BitSet indices, int[] places, int[] before) {
        indices.stream().filter(k -> places[k] != before[k]).forEach(k -> set(role, k, places[k]));
    }

    /** What is added up, nothing for NONE. */
    void sums(Role role, int[] places) {
        IntStream.range(0, places.length)
                .filter(k -> places[k] != Node.NONE)
                .forEach(k -> targets.add(new Target(Slot.lanes(role, k), places[k], true)));
    }

    private void set(Role role, int index, int place) {
        final int orZero = place == Node.NONE ? graph.constant(0.0) : place;
        targets.add(new Target(Slot.lanes(role, index), orZero, false));
    }

    /** A kernel of all of them. */
    KernelGraph lowered(Recipe recipe) {
        return new Lowering(graph, Map.of(), recipe.withoutChoices()).lower(targets);
    }
}
