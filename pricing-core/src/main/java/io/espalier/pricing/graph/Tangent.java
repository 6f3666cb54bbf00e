package io.espalier.pricing.graph;

import java.util.Arrays;
import java.util.Map;

/**
 * Symbolic forward sweep: adds to a graph the derivatives of its nodes along one direction, adjoints included.
 *
 * <p>Choices pass on the tangent of what was chosen, roots 0 at 0, as their adjoints do.
 */
final class Tangent {
    private final Graph graph;
    private final int[] dots;

    private Tangent(Graph graph) {
        this.graph = graph;
        this.dots = new int[graph.size()];
        Arrays.fill(dots, Node.NONE);
    }

    /**
     * Tangents of all nodes.
     *
     * @param direction tangents of leaves
     */
    static Tangent along(Graph graph, Map<Integer, Integer> direction) {
        final Tangent tangent = new Tangent(graph);
        for (int place = 0; place < tangent.dots.length; place++) {
            final Integer given = direction.get(place);
            tangent.dots[place] = given != null ? given : tangent.of(place);
        }
        return tangent;
    }

    /** Tangents of these nodes, {@link Node#NONE} where they are 0 for every path. */
    int[] dots(int[] places) {
        return Arrays.stream(places)
                .map(place -> place == Node.NONE ? Node.NONE : dots[place])
                .toArray();
    }

    private int of(int y) {
        final Node node = graph.node(y);
        if (!hasMovingOperand(node)) {
            return Node.NONE;
        }
        final int a = node.a();
        final int b = node.b();
        final int aDot = dots[a];
        return switch (node.op()) {
            case SUM -> sum(aDot, dots[b]);
            case DIFFERENCE -> difference(aDot, dots[b]);
            case PRODUCT -> sum(product(aDot, b), product(dots[b], a));
            case QUOTIENT -> quotient(y, aDot, dots[b]);
            case NEGATION -> graph.negation(aDot);
            case ROOT -> graph.product(aDot, graph.unary(Op.ROOT_SLOPE, y));
            case ROOT_SLOPE -> rootSlope(y, aDot);
            case EXP -> graph.product(aDot, y);
            case ABS -> abs(a, aDot);
            case MAX -> choice(graph.difference(b, a), dots[b], aDot);
            case MIN -> choice(graph.difference(a, b), dots[b], aDot);
            case POSITIVE_CHOICE -> choice(a, dots[b], dots[node.c()]);
            case ZERO_CHOICE -> zeroChoice(a, orZero(dots[b]), orZero(dots[node.c()]));
            case MAP -> guarded(aDot, graph.call(Op.SLOPE, node.function(), a, y));
            case SLOPE ->
                aDot == Node.NONE ? Node.NONE : guarded(aDot, graph.call(Op.CURVATURE, node.function(), a, b));
            case STEP -> Node.NONE;
            default ->
                throw new IllegalStateException(
                        "no tangent is defined for an operation of third order or lowering: op=" + node.op());
        };
    }

    private boolean hasMovingOperand(Node node) {
        for (int k = 0; k < node.op().operands(); k++) {
            if (dots[node.operand(k)] != Node.NONE) {
                return true;
            }
        }
        return false;
    }

    /** (aDot - y bDot)/b. */
    private int quotient(int y, int aDot, int bDot) {
        final int b = graph.node(y).b();
        final int numerator = difference(aDot, product(bDot, y));
        final int dot = graph.quotient(numerator, b);
        return graph.isUniform(b) ? dot : graph.zeroChoice(numerator, graph.constant(0.0), dot);
    }

    /** y = 0.5/r, so that yDot = -0.5 rDot/r^2 = -2 y^2 rDot, 0 at r = 0. */
    private int rootSlope(int y, int rootDot) {
        return graph.product(graph.constant(-2.0), graph.product(graph.product(y, y), rootDot));
    }

    private int abs(int a, int aDot) {
        final int leftOrKink = graph.positiveChoice(graph.negation(a), graph.negation(aDot), graph.constant(0.0));
        return graph.positiveChoice(a, aDot, leftOrKink);
    }

    private int choice(int sign, int ifPositive, int otherwise) {
        return ifPositive == Node.NONE && otherwise == Node.NONE
                ? Node.NONE
                : graph.positiveChoice(sign, orZero(ifPositive), orZero(otherwise));
    }

    /** An adjoint that is 0 and passes 0 on may move all the same: then what it passes on moves as elsewhere. */
    private int zeroChoice(int a, int ifZero, int otherwise) {
        final int still = dots[a] == Node.NONE ? ifZero : graph.zeroChoice(dots[a], ifZero, otherwise);
        return graph.zeroChoice(a, still, otherwise);
    }

    private int guarded(int dot, int slope) {
        return graph.zeroChoice(dot, graph.constant(0.0), graph.product(dot, slope));
    }

    private int orZero(int dot) {
        return dot == Node.NONE ? graph.constant(0.0) : dot;
    }

    private int sum(int a, int b) {
        return a == Node.NONE ? b : b == Node.NONE ? a : graph.sum(a, b);
    }

    private int difference(int a, int b) {
        return b == Node.NONE ? a : a == Node.NONE ? graph.negation(b) : graph.difference(a, b);
    }

    private int product(int dot, int factor) {
        return dot == Node.NONE ? Node.NONE : graph.product(dot, factor);
    }
}
