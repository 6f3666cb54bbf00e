package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Graph;
import io.espalier.pricing.graph.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A loop that still grows. */
final class LoopDraft {
    private final Graph graph;
    private final LoopLimits limits;
    private final boolean isScalar;
    private final Set<Integer> operations = new LinkedHashSet<>();
    private final Set<Integer> loads = new LinkedHashSet<>();
    private final List<Target> stores = new ArrayList<>();
    private int additions;

    LoopDraft(Graph graph, LoopLimits limits, boolean isScalar) {
        this.graph = graph;
        this.limits = limits;
        this.isScalar = isScalar;
    }

    boolean isScalar() {
        return isScalar;
    }

    Set<Integer> operations() {
        return operations;
    }

    Set<Integer> loads() {
        return loads;
    }

    List<Target> stores() {
        return stores;
    }

    boolean isEmpty() {
        return operations.isEmpty() && stores.isEmpty();
    }

    /** Adds an operation if there is room. */
    boolean tryCompute(int node, boolean needsScalar) {
        final Set<Integer> more = new LinkedHashSet<>();
        for (int k = 0; k < graph.node(node).op().operands(); k++) {
            need(graph.node(node).operand(k), more);
        }
        if (!isEmpty() && (needsScalar != isScalar || operations.size() >= limits.operations() || !hasRoom(more, 0))) {
            return false;
        }
        loads.addAll(more);
        operations.add(node);
        return true;
    }

    /** Adds a result if there is room. */
    boolean tryStore(Target target) {
        final Set<Integer> more = new LinkedHashSet<>();
        need(target.place(), more);
        final int addition = target.adds() ? 1 : 0;
        if (!isEmpty() && !hasRoom(more, addition)) {
            return false;
        }
        loads.addAll(more);
        additions += addition;
        stores.add(target);
        return true;
    }

    private boolean hasRoom(Set<Integer> more, int addition) {
        return loads.size() + more.size() + additions + addition <= limits.inputs();
    }

    private void need(int node, Set<Integer> more) {
        final boolean isHere = operations.contains(node) || loads.contains(node);
        if (!isHere && !graph.isUniform(node)) {
            more.add(node);
        }
    }
}
