package io.espalier.pricing.graph;

import io.espalier.pricing.algebra.UnaryFunction;

/**
 * One operation of a {@link Graph}; operands are places of earlier nodes, {@value #NONE} where there is none.
 *
 * @param value the number of a constant, else 0
 * @param slot what a leaf stands for, else null
 * @param function what a call calls, else null
 */
public record Node(Op op, int a, int b, int c, double value, Slot slot, UnaryFunction function) {
    /** No node: a derivative that is 0 for every path. */
    public static final int NONE = -1;

    static Node leaf(Slot slot) {
        return new Node(Op.LEAF, NONE, NONE, NONE, 0.0, slot, null);
    }

    static Node constant(double value) {
        return new Node(Op.CONSTANT, NONE, NONE, NONE, value, null, null);
    }

    static Node of(Op op, int a, int b, int c) {
        return new Node(op, a, b, c, 0.0, null, null);
    }

    static Node call(Op op, UnaryFunction function, int a, int b) {
        return new Node(op, a, b, NONE, 0.0, null, function);
    }

    /** Operand {@code k} of {@code op().operands()}. */
    public int operand(int k) {
        return k == 0 ? a : k == 1 ? b : c;
    }

    /** The same operation on other operands. */
    Node on(int newA, int newB, int newC) {
        return new Node(op, newA, newB, newC, value, slot, function);
    }
}
