package io.espalier.pricing.graph;

import java.util.BitSet;
import java.util.Set;

/** Which nodes of a graph depend on which others. */
final class Dependence {

    private Dependence() {}

    /** The nodes that depend on one of {@code leaves}, these included. */
    static BitSet on(Graph graph, BitSet leaves) {
        final BitSet dependent = (BitSet) leaves.clone();
        for (int place = 0; place < graph.size(); place++) {
            final Node node = graph.node(place);
            for (int k = 0; k < node.op().operands(); k++) {
                if (dependent.get(node.operand(k))) {
                    dependent.set(place);
                }
            }
        }
        return dependent;
    }

    /** The nodes that {@code outputs} are made of, these included: what is alive. */
    static BitSet of(Graph graph, int[] outputs) {
        return of(graph, outputs, Set.of());
    }

    /** The same where what {@code given} are made of does not matter. */
    static BitSet of(Graph graph, int[] outputs, Set<Integer> given) {
        final BitSet live = new BitSet();
        for (int output : outputs) {
            if (output != Node.NONE) {
                live.set(output);
            }
        }
        for (int place = live.length() - 1; place >= 0; place = live.previousSetBit(place - 1)) {
            final Node node = graph.node(place);
            for (int k = 0; k < node.op().operands() && !given.contains(place); k++) {
                live.set(node.operand(k));
            }
        }
        return live;
    }
}
