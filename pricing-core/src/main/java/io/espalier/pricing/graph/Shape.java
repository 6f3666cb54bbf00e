package io.espalier.pricing.graph;

import java.util.List;
import java.util.stream.IntStream;

/** How many numbers of each kind a program has, counted by recording what depends on parameters alone. */
public record Shape(int states, int shocks, int arguments, int endArguments) {

    /** The shape of that program. */
    public static Shape of(PathProgram program) {
        final Graph graph = new Graph();
        final List<Sym> p = IntStream.range(0, program.parameters())
                .mapToObj(k -> Sym.leaf(graph, new Slot(Role.ARGUMENT, k, true)))
                .toList();
        return new Shape(
                program.init(p).size(),
                program.shocks(),
                program.arguments(0, p).size(),
                program.endArguments(p).size());
    }
}
