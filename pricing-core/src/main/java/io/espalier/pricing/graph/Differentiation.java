package io.espalier.pricing.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes of recorded segments the graphs of their kernels: values, adjoints, and tangents over both. */
record Differentiation(Recipe recipe, StateFlow flow, Shape shape) {

    StrideGraphs stride(Segment stride) {
        final Graph graph = stride.graph();
        final Targets forward = new Targets(graph);
        forward.changes(Role.STATE, flow.live(), stride.outputs(), stride.states());
        final KernelGraph value = forward.lowered(recipe);
        if (recipe.order() == Order.VALUE) {
            return new StrideGraphs(value, value, value, 0);
        }
        final int[] seeds = Leaves.of(graph, Role.STATE_BAR, false, flow.barred(), shape.states());
        final BitSet active = repeated(recipe.activity().arguments(), shape.arguments(), stride.arguments().length);
        final SegmentAdjoint adjoint = SegmentAdjoint.of(stride, flow.barred(), active, seeds);
        final Targets backward = new Targets(graph);
        backward.changes(Role.STATE_BAR, flow.barred(), adjoint.stateBars(), seeds);
        backward.sums(Role.ARGUMENT_BAR, adjoint.argumentBars());
        if (recipe.order() == Order.CURVATURE) {
            strideTangents(adjoint, seeds, forward, backward);
        }
        return new Saving(graph, recipe).split(value, forward, backward);
    }

    private void strideTangents(SegmentAdjoint adjoint, int[] seeds, Targets forward, Targets backward) {
        final Segment stride = adjoint.segment();
        final Graph graph = stride.graph();
        final int[] stateDots = Leaves.of(graph, Role.STATE_DOT, false, flow.barred(), shape.states());
        final int[] seedDots = Leaves.of(graph, Role.STATE_BAR_DOT, false, flow.barred(), shape.states());
        final Map<Integer, Integer> direction = direction(adjoint, stateDots);
        pair(seeds, seedDots, direction);
        final Tangent tangent = Tangent.along(graph, direction);
        forward.changes(Role.STATE_DOT, flow.barred(), tangent.dots(stride.outputs()), stateDots);
        backward.changes(Role.STATE_BAR_DOT, flow.barred(), tangent.dots(adjoint.stateBars()), seedDots);
        backward.sums(Role.ARGUMENT_BAR_DOT, tangent.dots(adjoint.argumentBars()));
    }

    PayoffGraphs payoff(Segment payoff) {
        final Graph graph = payoff.graph();
        final int outputs = payoff.outputs().length;
        final Targets targets = new Targets(graph);
        targets.all(Role.OUTPUT, payoff.outputs());
        final KernelGraph value = targets.lowered(recipe);
        if (recipe.order() == Order.VALUE) {
            return new PayoffGraphs(value, value, outputs);
        }
        final int[] seeds = new int[outputs];
        Arrays.fill(seeds, Node.NONE);
        seeds[0] = graph.constant(1.0);
        final SegmentAdjoint adjoint =
                SegmentAdjoint.of(payoff, flow.barred(), recipe.activity().endArguments(), seeds);
        targets.chosen(Role.STATE_BAR, flow.barred(), adjoint.stateBars());
        targets.chosen(Role.ARGUMENT_BAR, adjoint.active(), adjoint.argumentBars());
        if (recipe.order() == Order.CURVATURE) {
            payoffTangents(adjoint, targets);
        }
        return new PayoffGraphs(value, targets.lowered(recipe), outputs);
    }

    private void payoffTangents(SegmentAdjoint adjoint, Targets targets) {
        final Graph graph = adjoint.segment().graph();
        final int[] stateDots = Leaves.of(graph, Role.STATE_DOT, false, flow.barred(), shape.states());
        final Tangent tangent = Tangent.along(graph, direction(adjoint, stateDots));
        final int[] first = {adjoint.segment().outputs()[0]};
        targets.all(Role.OUTPUT_DOT, tangent.dots(first));
        targets.chosen(Role.STATE_BAR_DOT, flow.barred(), tangent.dots(adjoint.stateBars()));
        targets.chosen(Role.ARGUMENT_BAR_DOT, adjoint.active(), tangent.dots(adjoint.argumentBars()));
    }

    /** Tangents of the leaves of a segment. */
    private Map<Integer, Integer> direction(SegmentAdjoint adjoint, int[] stateDots) {
        final Segment segment = adjoint.segment();
        final Map<Integer, Integer> direction = new HashMap<>();
        pair(segment.states(), stateDots, direction);
        final int[] argumentDots = Leaves.of(
                segment.graph(),
                Role.ARGUMENT_DOT,
                recipe.uniformArguments(),
                adjoint.active(),
                segment.arguments().length);
        pair(segment.arguments(), argumentDots, direction);
        return direction;
    }

    private static void pair(int[] places, int[] dots, Map<Integer, Integer> direction) {
        IntStream.range(0, dots.length)
                .filter(k -> dots[k] != Node.NONE)
                .forEach(k -> direction.put(places[k], dots[k]));
    }

    /** The set repeated every {@code period} up to {@code length}. */
    private static BitSet repeated(BitSet set, int period, int length) {
        final BitSet all = new BitSet();
        IntStream.range(0, length).filter(j -> set.get(j % period)).forEach(all::set);
        return all;
    }
}
