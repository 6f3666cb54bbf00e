package io.espalier.pricing.graph;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Records the segments of a program that are done for every path.
 *
 * @param uniformArguments whether arguments are the same for all lanes
 */
record Recorder(PathProgram program, Shape shape, boolean uniformArguments) {

    /** A stride: states after it, from states, shocks and arguments; those of later steps follow those of earlier ones. */
    Segment stride(Stride stride) {
        final Graph graph = new Graph();
        List<Sym> state = leaves(graph, Role.STATE, 0, shape.states());
        for (int step = 0; step < stride.steps(); step++) {
            final List<Sym> shocks = leaves(graph, Role.SHOCK, step * shape.shocks(), shape.shocks());
            final List<Sym> arguments =
                    arguments(graph, stride.argumentSet(step) * shape.arguments(), shape.arguments());
            state = program.step(stride.kinds().get(step), state, shocks, arguments);
        }
        return segment(graph, state, stride.argumentSets() * shape.arguments());
    }

    /** The payoff: outputs, from states and end arguments. */
    Segment payoff() {
        final Graph graph = new Graph();
        final List<Sym> state = leaves(graph, Role.STATE, 0, shape.states());
        final List<Sym> outputs = program.payoff(state, arguments(graph, 0, shape.endArguments()));
        return segment(graph, outputs, shape.endArguments());
    }

    private Segment segment(Graph graph, List<Sym> outputs, int arguments) {
        return new Segment(
                graph,
                Sym.places(leaves(graph, Role.STATE, 0, shape.states())),
                Sym.places(arguments(graph, 0, arguments)),
                Sym.places(outputs));
    }

    private List<Sym> arguments(Graph graph, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(k -> Sym.leaf(graph, new Slot(Role.ARGUMENT, k, uniformArguments)))
                .toList();
    }

    private static List<Sym> leaves(Graph graph, Role role, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(k -> Sym.leaf(graph, Slot.lanes(role, k)))
                .toList();
    }
}
