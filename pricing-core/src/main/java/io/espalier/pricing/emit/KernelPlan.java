package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Graph;
import io.espalier.pricing.graph.KernelGraph;
import io.espalier.pricing.graph.Node;
import io.espalier.pricing.graph.Op;
import io.espalier.pricing.graph.Slot;
import io.espalier.pricing.graph.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A kernel laid out: loops, where their arrays are, and where uniform numbers are.
 *
 * <p>Arrays: inputs, results, temporaries. Scalars: uniform inputs, then uniform numbers derived from them, each in the order of
 * the graph.
 */
final class KernelPlan {
    private final KernelGraph kernel;
    private final List<Slot> laneInputs = new ArrayList<>();
    private final List<Slot> uniformInputs = new ArrayList<>();
    private final List<Integer> derived = new ArrayList<>();
    private final Map<Integer, Integer> arrays = new HashMap<>();
    private final Map<Integer, Integer> scalars = new HashMap<>();
    private final List<Loop> loops = new ArrayList<>();
    private final int temporaries;

    KernelPlan(KernelGraph kernel, KernelStyle style) {
        this.kernel = kernel;
        layOutInputs();
        final List<LoopDraft> drafts = LoopPlanner.plan(kernel, style.limits(), style::needsScalarLoop);
        final Temporaries crossing = new Temporaries(drafts, arrays.keySet());
        temporaries = crossing.count();
        drafts.forEach(draft -> loops.add(loop(draft, crossing)));
    }

    private void layOutInputs() {
        final Graph graph = kernel.graph();
        for (int place = 0; place < graph.size(); place++) {
            final Node node = graph.node(place);
            if (node.op() == Op.LEAF && !graph.isUniform(place)) {
                arrays.put(place, laneInputs.size());
                laneInputs.add(node.slot());
            } else if (node.op() == Op.LEAF) {
                scalars.put(place, uniformInputs.size());
                uniformInputs.add(node.slot());
            } else if (graph.isUniform(place) && node.op() != Op.CONSTANT) {
                derived.add(place);
            }
        }
        derived.forEach(place -> scalars.put(place, scalars.size()));
    }

    private Loop loop(LoopDraft draft, Temporaries crossing) {
        final List<Loop.Load> loads = new ArrayList<>();
        draft.loads().forEach(node -> loads.add(new Loop.Load(node, arrayOf(node, crossing))));
        final List<Loop.Store> stores = new ArrayList<>();
        for (Target target : draft.stores()) {
            final int array = laneInputs.size() + kernel.targets().indexOf(target);
            stores.add(new Loop.Store(target.place(), array, target.adds()));
        }
        draft.operations().stream()
                .filter(crossing::isKept)
                .forEach(node -> stores.add(new Loop.Store(node, arrayOf(node, crossing), false)));
        return new Loop(draft.isScalar(), loads, List.copyOf(draft.operations()), stores);
    }

    private int arrayOf(int node, Temporaries crossing) {
        final Integer input = arrays.get(node);
        return input != null ? input : laneInputs.size() + kernel.targets().size() + crossing.place(node);
    }

    KernelGraph kernel() {
        return kernel;
    }

    List<Slot> laneInputs() {
        return laneInputs;
    }

    List<Slot> uniformInputs() {
        return uniformInputs;
    }

    /** Uniform nodes that the kernel derives, in the order of computing. */
    List<Integer> derived() {
        return derived;
    }

    /** Where a uniform node that is no constant stands among the scalars. */
    int scalar(int node) {
        return scalars.get(node);
    }

    int scalarCount() {
        return scalars.size();
    }

    List<Loop> loops() {
        return loops;
    }

    int temporaries() {
        return temporaries;
    }
}
