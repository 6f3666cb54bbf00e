package io.espalier.pricing.graph;

import io.espalier.pricing.math.Exponential;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Copies what is alive of a graph and says it in operations that every kernel has.
 *
 * <p>e^x becomes the sum, product and scaling that {@link Exponential} makes, so that its bits are the same and lanes go
 * through vector registers; jumps become sums and products. What stands here stands for plain and vector kernels: hence equal bits.
 */
final class Lowering {
    private static final double HUGE = 1e300;
    private static final double ROUNDER = 0x1.8p52;

    private final Graph source;
    private final Map<Integer, Slot> replaced;
    private final boolean withoutChoices;
    private final Graph graph = new Graph();
    private final int[] places;

    /**
     * @param replaced nodes that come from outside instead
     * @param withoutChoices whether the slope of a root is to be written without a choice between lanes, with the same
     *     bits: plain loops become vector code only so
     */
    Lowering(Graph source, Map<Integer, Slot> replaced, boolean withoutChoices) {
        this.source = source;
        this.replaced = replaced;
        this.withoutChoices = withoutChoices;
        this.places = new int[source.size()];
        Arrays.fill(places, Node.NONE);
    }

    KernelGraph lower(List<Target> targets) {
        final BitSet live =
                Dependence.of(source, targets.stream().mapToInt(Target::place).toArray(), replaced.keySet());
        live.stream().forEach(place -> places[place] = copy(place));
        return new KernelGraph(
                graph,
                targets.stream()
                        .map(target -> target.at(places[target.place()]))
                        .toList());
    }

    private int copy(int place) {
        if (replaced.containsKey(place)) {
            return graph.leaf(replaced.get(place));
        }
        final Node node = source.node(place);
        final int a = at(node.a());
        return switch (node.op()) {
            case LEAF -> graph.leaf(node.slot());
            case CONSTANT -> graph.constant(node.value());
            case EXP -> graph.isUniform(a) ? graph.unary(Op.EXP, a) : exp(a);
            case STEP -> step(a);
            case ROOT_SLOPE -> withoutChoices ? rootSlopeByArithmetic(a) : rootSlope(a);
            default -> graph.copy(node.on(a, at(node.b()), at(node.c())));
        };
    }

    private int at(int operand) {
        return operand == Node.NONE ? Node.NONE : places[operand];
    }

    /** min(max(x HUGE HUGE, 0), 1): any number above 0 is more than 1 when multiplied so. */
    private int step(int x) {
        final int huge = graph.constant(HUGE);
        final int stretched = graph.product(graph.product(x, huge), huge);
        return graph.max(graph.min(stretched, graph.constant(1.0)), graph.constant(0.0));
    }

    private int rootSlope(int root) {
        final int slope = graph.quotient(graph.constant(0.5), root);
        return graph.zeroChoice(root, graph.constant(0.0), slope);
    }

    /** 0.5/root, and 0/tiny where the root is 0: no root but 0 is below 2e-162. */
    private int rootSlopeByArithmetic(int root) {
        final int half = graph.min(graph.product(root, graph.constant(HUGE)), graph.constant(0.5));
        return graph.quotient(half, graph.max(root, graph.constant(1.0 / HUGE)));
    }

    /** {@link Exponential}, operation by operation; beyond the range the scaling itself overflows or vanishes. */
    private int exp(int any) {
        final int x = graph.max(graph.min(any, graph.constant(710.0)), graph.constant(-746.0));
        final int k = rounded(graph.product(x, graph.constant(Exponential.LOG2_E)));
        final int high = graph.difference(x, graph.product(k, graph.constant(Exponential.LN2_HIGH)));
        final int low = graph.product(k, graph.constant(Exponential.LN2_LOW));
        final int r = graph.difference(high, low);
        final int small = graph.difference(graph.product(graph.product(r, r), tail(r)), low);
        return graph.scale(graph.sum(graph.constant(1.0), graph.sum(high, small)), k);
    }

    private int tail(int r) {
        int sum = graph.constant(Exponential.tailCoefficient(0));
        for (int k = 1; k < Exponential.TAIL_TERMS; k++) {
            sum = graph.sum(graph.product(sum, r), graph.constant(Exponential.tailCoefficient(k)));
        }
        return sum;
    }

    /** The nearest whole number, ties to even, of a number below 2^51: what does not fit into 52 bits is rounded off. */
    private int rounded(int x) {
        final int rounder = graph.constant(ROUNDER);
        return graph.difference(graph.sum(x, rounder), rounder);
    }
}
