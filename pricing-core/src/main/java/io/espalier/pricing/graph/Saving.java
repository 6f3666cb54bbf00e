package io.espalier.pricing.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Decides which values of the forward sweep are kept for the backward one: roots, quotients, exponentials and calls. */
record Saving(Graph graph, Recipe recipe) {

    StrideGraphs split(KernelGraph value, Targets forward, Targets backward) {
        final BitSet forwards = Dependence.of(graph, places(forward.list()));
        final Map<Integer, Slot> saved = saved(forwards, backward);
        final List<Target> saving = new ArrayList<>(forward.list());
        saved.forEach((place, slot) -> saving.add(new Target(slot, place, false)));
        return new StrideGraphs(
                value,
                new Lowering(graph, Map.of(), recipe.withoutChoices()).lower(saving),
                new Lowering(graph, saved, recipe.withoutChoices()).lower(backward.list()),
                saved.size());
    }

    /** Costly values of the forward sweep that the backward one still needs once it has the others. */
    private Map<Integer, Slot> saved(BitSet forwards, Targets backward) {
        final Set<Integer> candidates = new TreeSet<>();
        forwards.stream().filter(this::isWorthKeeping).forEach(candidates::add);
        final BitSet needed = Dependence.of(graph, places(backward.list()), candidates);
        final Map<Integer, Slot> saved = new LinkedHashMap<>();
        candidates.stream()
                .filter(needed::get)
                .forEach(place -> saved.put(place, Slot.lanes(Role.SAVED, saved.size())));
        return saved;
    }

    private boolean isWorthKeeping(int place) {
        return !graph.isUniform(place) && graph.node(place).op().isCostly();
    }

    private static int[] places(List<Target> targets) {
        return targets.stream().mapToInt(Target::place).toArray();
    }
}
