package io.espalier.pricing.graph;

import java.util.List;
import java.util.stream.Stream;

/** A lowered graph, all of it alive, with what is written: what one kernel computes. */
public record KernelGraph(Graph graph, List<Target> targets) {

    /** What it reads, in the order of the graph. */
    public Stream<Slot> inputs() {
        return graph.nodes().stream().filter(node -> node.op() == Op.LEAF).map(Node::slot);
    }

    /** Whether it reads that slot. */
    public boolean reads(Slot slot) {
        return inputs().anyMatch(slot::equals);
    }

    /** Whether it writes that slot. */
    public boolean writes(Slot slot) {
        return targets.stream().anyMatch(target -> target.slot().equals(slot));
    }
}
