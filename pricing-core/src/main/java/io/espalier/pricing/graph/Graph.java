package io.espalier.pricing.graph;

import io.espalier.pricing.algebra.UnaryFunction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Expressions without repetition: what is recorded twice is one node. Operands stand before what uses them.
 *
 * <p>Simplifies only where no bit of a finite result but the sign of a zero can change. Grows, never shrinks; belongs to one thread while it
 * grows.
 */
public final class Graph {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> places = new HashMap<>();
    private final BitSet uniform = new BitSet();

    /** Number of nodes. */
    public int size() {
        return nodes.size();
    }

    /** The node at that place. */
    public Node node(int place) {
        return nodes.get(place);
    }

    /** All nodes, a copy. */
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Whether the node is one number for all lanes. */
    public boolean isUniform(int place) {
        return uniform.get(place);
    }

    boolean isConstant(int place) {
        return node(place).op() == Op.CONSTANT;
    }

    boolean isConstant(int place, double value) {
        return isConstant(place) && node(place).value() == value;
    }

    int leaf(Slot slot) {
        return place(Node.leaf(slot));
    }

    int constant(double value) {
        return place(Node.constant(value));
    }

    int sum(int a, int b) {
        if (isConstant(a) && isConstant(b)) {
            return constant(node(a).value() + node(b).value());
        }
        if (isConstant(b, 0.0)) {
            return a;
        }
        if (isConstant(a, 0.0)) {
            return b;
        }
        if (node(b).op() == Op.NEGATION) {
            return difference(a, node(b).a());
        }
        return node(a).op() == Op.NEGATION ? difference(b, node(a).a()) : commuting(Op.SUM, a, b);
    }

    int difference(int a, int b) {
        if (isConstant(a) && isConstant(b)) {
            return constant(node(a).value() - node(b).value());
        }
        if (isConstant(b, 0.0)) {
            return a;
        }
        return node(b).op() == Op.NEGATION ? sum(a, node(b).a()) : place(Node.of(Op.DIFFERENCE, a, b, Node.NONE));
    }

    int product(int a, int b) {
        if (isConstant(a) && isConstant(b)) {
            return constant(node(a).value() * node(b).value());
        }
        if (isConstant(a)) {
            return product(b, a);
        }
        if (isConstant(b, 1.0)) {
            return a;
        }
        if (isConstant(b, -1.0)) {
            return negation(a);
        }
        if (node(a).op() == Op.NEGATION) {
            return negation(product(node(a).a(), b));
        }
        return node(b).op() == Op.NEGATION ? negation(product(a, node(b).a())) : commuting(Op.PRODUCT, a, b);
    }

    int quotient(int a, int b) {
        if (isConstant(a) && isConstant(b)) {
            return constant(node(a).value() / node(b).value());
        }
        return isConstant(b, 1.0) ? a : place(Node.of(Op.QUOTIENT, a, b, Node.NONE));
    }

    int negation(int a) {
        if (isConstant(a)) {
            return constant(-node(a).value());
        }
        return node(a).op() == Op.NEGATION ? node(a).a() : unary(Op.NEGATION, a);
    }

    int max(int a, int b) {
        return isConstant(a) && isConstant(b)
                ? constant(Math.max(node(a).value(), node(b).value()))
                : place(Node.of(Op.MAX, a, b, Node.NONE));
    }

    int min(int a, int b) {
        return isConstant(a) && isConstant(b)
                ? constant(Math.min(node(a).value(), node(b).value()))
                : place(Node.of(Op.MIN, a, b, Node.NONE));
    }

    /** b where a > 0, else c. */
    int positiveChoice(int a, int b, int c) {
        if (isConstant(a)) {
            return node(a).value() > 0.0 ? b : c;
        }
        return b == c ? b : place(Node.of(Op.POSITIVE_CHOICE, a, b, c));
    }

    /** b where a = 0, else c. */
    int zeroChoice(int a, int b, int c) {
        if (isConstant(a)) {
            return node(a).value() == 0.0 ? b : c;
        }
        return b == c ? b : place(Node.of(Op.ZERO_CHOICE, a, b, c));
    }

    int unary(Op op, int a) {
        return place(Node.of(op, a, Node.NONE, Node.NONE));
    }

    int scale(int a, int power) {
        return place(Node.of(Op.SCALE, a, power, Node.NONE));
    }

    int call(Op op, UnaryFunction function, int a, int b) {
        return place(Node.call(op, function, a, b));
    }

    /** A node whose operands are places of this graph. */
    int copy(Node node) {
        return switch (node.op()) {
            case SUM -> sum(node.a(), node.b());
            case DIFFERENCE -> difference(node.a(), node.b());
            case PRODUCT -> product(node.a(), node.b());
            default -> place(node);
        };
    }

    private int commuting(Op op, int a, int b) {
        return place(Node.of(op, Math.min(a, b), Math.max(a, b), Node.NONE));
    }

    /** The node's place: where it stands already, or the end. */
    private int place(Node node) {
        final Integer known = places.putIfAbsent(node, nodes.size());
        if (known != null) {
            return known;
        }
        uniform.set(nodes.size(), node.op() == Op.LEAF ? node.slot().isUniform() : hasUniformOperands(node));
        nodes.add(node);
        return nodes.size() - 1;
    }

    private boolean hasUniformOperands(Node node) {
        for (int k = 0; k < node.op().operands(); k++) {
            if (!isUniform(node.operand(k))) {
                return false;
            }
        }
        return true;
    }
}
