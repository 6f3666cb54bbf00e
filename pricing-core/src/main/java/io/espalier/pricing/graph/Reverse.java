package io.espalier.pricing.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Symbolic backward sweep: adds to a graph the adjoints of its nodes, by the rules at kinks that {@code Real} states.
 *
 * <p>A lane whose adjoint is 0 passes nothing on through a quotient or a call, even where the slope is infinite.
 */
final class Reverse {
    private final Graph graph;
    private final BitSet active;
    private final int[] bars;

    private Reverse(Graph graph, BitSet active) {
        this.graph = graph;
        this.active = active;
        this.bars = new int[graph.size()];
        Arrays.fill(bars, Node.NONE);
    }

    /**
     * Adjoints of {@code of}, {@link Node#NONE} where no path gives one.
     *
     * @param outputs what is differentiated
     * @param seeds adjoints of the outputs; NONE where there is none
     * @param of leaves
     * @param activeLeaves leaves that adjoints are asked of; the sweep visits only what depends on them
     */
    static int[] bars(Graph graph, int[] outputs, int[] seeds, int[] of, BitSet activeLeaves) {
        final Reverse reverse = new Reverse(graph, Dependence.on(graph, activeLeaves));
        for (int k = 0; k < outputs.length; k++) {
            reverse.add(outputs[k], seeds[k]);
        }
        for (int place = reverse.bars.length - 1; place >= 0; place--) {
            if (reverse.bars[place] != Node.NONE) {
                reverse.through(place, reverse.bars[place]);
            }
        }
        return Arrays.stream(of).map(leaf -> reverse.bars[leaf]).toArray();
    }

    /** Operand bars of the node y with adjoint w. */
    private void through(int y, int w) {
        final Node node = graph.node(y);
        final int a = node.a();
        final int b = node.b();
        switch (node.op()) {
            case SUM -> {
                add(a, w);
                add(b, w);
            }
            case DIFFERENCE -> {
                add(a, w);
                subtract(b, w);
            }
            case PRODUCT -> {
                addProduct(a, w, b);
                addProduct(b, w, a);
            }
            case QUOTIENT -> quotient(y, w);
            case NEGATION -> subtract(a, w);
            case ROOT -> addProduct(a, w, y, Op.ROOT_SLOPE);
            case EXP -> addProduct(a, w, y);
            case ABS -> abs(a, w);
            case MAX -> choice(graph.difference(b, a), b, a, w);
            case MIN -> choice(graph.difference(a, b), b, a, w);
            case POSITIVE_CHOICE -> choice(a, b, node.c(), w);
            case MAP -> addGuarded(a, w, graph.call(Op.SLOPE, node.function(), a, y));
            case LEAF, CONSTANT, STEP -> {}
            default ->
                throw new IllegalStateException(
                        "no adjoint is defined for an operation that derivatives made: op=" + node.op());
        }
    }

    private void quotient(int y, int w) {
        final int a = graph.node(y).a();
        final int b = graph.node(y).b();
        final int share = guarded(b, w, graph.quotient(w, b));
        add(a, share);
        if (active.get(b)) {
            subtract(b, guarded(b, share, graph.product(share, y)));
        }
    }

    /** What a quotient passes on: 0 where w is 0; a denominator that is one number for all lanes needs no guard. */
    private int guarded(int denominator, int w, int passed) {
        return graph.isUniform(denominator) ? passed : graph.zeroChoice(w, graph.constant(0.0), passed);
    }

    private void addGuarded(int to, int w, int slope) {
        if (active.get(to)) {
            add(to, graph.zeroChoice(w, graph.constant(0.0), graph.product(w, slope)));
        }
    }

    private void abs(int a, int w) {
        final int zero = graph.constant(0.0);
        final int leftOrKink = graph.positiveChoice(graph.negation(a), graph.negation(w), zero);
        add(a, graph.positiveChoice(a, w, leftOrKink));
    }

    /** w to {@code ifPositive} where sign > 0, to {@code otherwise} elsewhere. */
    private void choice(int sign, int ifPositive, int otherwise, int w) {
        final int zero = graph.constant(0.0);
        if (active.get(ifPositive)) {
            add(ifPositive, graph.positiveChoice(sign, w, zero));
        }
        if (active.get(otherwise)) {
            add(otherwise, graph.positiveChoice(sign, zero, w));
        }
    }

    private void addProduct(int to, int w, int factor) {
        if (active.get(to)) {
            add(to, graph.product(w, factor));
        }
    }

    private void addProduct(int to, int w, int y, Op slope) {
        if (active.get(to)) {
            add(to, graph.product(w, graph.unary(slope, y)));
        }
    }

    private void add(int to, int w) {
        if (w != Node.NONE && active.get(to)) {
            bars[to] = bars[to] == Node.NONE ? w : together(bars[to], w);
        }
    }

    /** p + q, and f x + f y as f (x + y): arguments of several steps meet the same adjoint again and again. */
    private int together(int p, int q) {
        final Node one = graph.node(p);
        final Node other = graph.node(q);
        if (one.op() != Op.PRODUCT || other.op() != Op.PRODUCT) {
            return graph.sum(p, q);
        }
        if (one.a() == other.a() || one.a() == other.b()) {
            return graph.product(one.a(), graph.sum(one.b(), one.a() == other.a() ? other.b() : other.a()));
        }
        if (one.b() == other.a() || one.b() == other.b()) {
            return graph.product(one.b(), graph.sum(one.a(), one.b() == other.a() ? other.b() : other.a()));
        }
        return graph.sum(p, q);
    }

    private void subtract(int to, int w) {
        if (active.get(to)) {
            bars[to] = bars[to] == Node.NONE ? graph.negation(w) : graph.difference(bars[to], w);
        }
    }
}
