package io.espalier.pricing.graph;

import java.util.BitSet;
import java.util.stream.IntStream;

/** A recorded segment: places of its leaves and of its outputs in a graph that passes may add to. */
record Segment(Graph graph, int[] states, int[] arguments, int[] outputs) {

    /** Leaves whose index is in {@code chosenStates} or {@code chosenArguments}; these repeat with every set. */
    BitSet leaves(BitSet chosenStates, BitSet chosenArguments, int argumentsPerSet) {
        final BitSet places = new BitSet();
        chosenStates.stream().forEach(i -> places.set(states[i]));
        IntStream.range(0, arguments.length)
                .filter(j -> chosenArguments.get(j % argumentsPerSet))
                .forEach(j -> places.set(arguments[j]));
        return places;
    }

    /** Indices of the states that the chosen outputs depend on. */
    BitSet statesBehind(BitSet chosenOutputs) {
        final BitSet live =
                Dependence.of(graph, chosenOutputs.stream().map(k -> outputs[k]).toArray());
        final BitSet indices = new BitSet();
        IntStream.range(0, states.length).filter(i -> live.get(states[i])).forEach(indices::set);
        return indices;
    }

    /** Indices of the outputs that depend on the chosen leaves. */
    BitSet outputsOf(BitSet leaves) {
        final BitSet dependent = Dependence.on(graph, leaves);
        final BitSet indices = new BitSet();
        IntStream.range(0, outputs.length)
                .filter(k -> dependent.get(outputs[k]))
                .forEach(indices::set);
        return indices;
    }
}
