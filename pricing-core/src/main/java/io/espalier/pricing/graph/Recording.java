package io.espalier.pricing.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A program recorded and differentiated: the graphs of all kernels that replay it.
 *
 * <p>Holds no market: parameters come as arguments when it is replayed. Immutable.
 */
public final class Recording {
    private final Shape shape;
    private final StateFlow flow;
    private final Map<Stride, StrideGraphs> strides = new LinkedHashMap<>();
    private final PayoffGraphs payoff;

    private Recording(Shape shape, StateFlow flow, PayoffGraphs payoff) {
        this.shape = shape;
        this.flow = flow;
        this.payoff = payoff;
    }

    /**
     * Records {@code program}.
     *
     * @param strides how its steps are taken
     * @param recipe what is wanted
     */
    public static Recording of(PathProgram program, Collection<Stride> strides, Recipe recipe) {
        final Shape shape = Shape.of(program);
        final Recorder recorder = new Recorder(program, shape, recipe.uniformArguments());
        final Map<Stride, Segment> segments = new LinkedHashMap<>();
        strides.forEach(stride -> segments.computeIfAbsent(stride, recorder::stride));
        final Segment payoff = recorder.payoff();
        final StateFlow flow = StateFlow.of(segments.values(), payoff, recipe.activity(), shape);
        final Differentiation differentiation = new Differentiation(recipe, flow, shape);
        final Recording recording = new Recording(shape, flow, differentiation.payoff(payoff));
        segments.forEach((stride, segment) -> recording.strides.put(stride, differentiation.stride(segment)));
        return recording;
    }

    /** How many numbers of each kind the program has. */
    public Shape shape() {
        return shape;
    }

    /** Indices of the states that have adjoints: between an active number and the first output. */
    public IntStream barred() {
        return flow.barred().stream();
    }

    /** The graphs of that stride. */
    public StrideGraphs stride(Stride stride) {
        return strides.get(stride);
    }

    /** The graphs of the payoff. */
    public PayoffGraphs payoff() {
        return payoff;
    }
}
