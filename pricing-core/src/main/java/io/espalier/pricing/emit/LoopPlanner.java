package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Graph;
import io.espalier.pricing.graph.KernelGraph;
import io.espalier.pricing.graph.Op;
import io.espalier.pricing.graph.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a graph into loops: result by result, each with what it still needs, a new loop when the last one is full. */
final class LoopPlanner {
    private final Graph graph;
    private final LoopLimits limits;
    private final Predicate<Op> needsScalar;
    private final BitSet computed = new BitSet();
    private final List<LoopDraft> drafts = new ArrayList<>();

    private LoopPlanner(Graph graph, LoopLimits limits, Predicate<Op> needsScalar) {
        this.graph = graph;
        this.limits = limits;
        this.needsScalar = needsScalar;
    }

    /** @param needsScalar operations that go lane by lane, in loops of their own */
    static List<LoopDraft> plan(KernelGraph kernel, LoopLimits limits, Predicate<Op> needsScalar) {
        final LoopPlanner planner = new LoopPlanner(kernel.graph(), limits, needsScalar);
        kernel.targets().forEach(planner::finish);
        return planner.drafts;
    }

    private void finish(Target target) {
        compute(target.place());
        if (drafts.isEmpty() || !last().tryStore(target)) {
            open(false).tryStore(target);
        }
    }

    private void compute(int node) {
        final Op op = graph.node(node).op();
        if (op == Op.LEAF || graph.isUniform(node) || computed.get(node)) {
            return;
        }
        computed.set(node);
        for (int k = 0; k < op.operands(); k++) {
            compute(graph.node(node).operand(k));
        }
        final boolean isScalar = needsScalar.test(op);
        if (drafts.isEmpty() || !last().tryCompute(node, isScalar)) {
            open(isScalar).tryCompute(node, isScalar);
        }
    }

    private LoopDraft last() {
        return drafts.get(drafts.size() - 1);
    }

    private LoopDraft open(boolean isScalar) {
        drafts.add(new LoopDraft(graph, limits, isScalar));
        return last();
    }
}
