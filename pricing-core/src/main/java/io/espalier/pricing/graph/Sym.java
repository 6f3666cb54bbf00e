package io.espalier.pricing.graph;

import io.espalier.pricing.algebra.Elementary;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.algebra.UnaryFunction;
import java.util.List;

/**
 * A number that records what is done with it: a place in a {@link Graph}.
 *
 * <p>Operations among constants are folded. Numbers of different graphs must not meet; nothing here checks that.
 */
public record Sym(Graph graph, int place) implements Real<Sym> {

    /** A number from outside. */
    public static Sym leaf(Graph graph, Slot slot) {
        return new Sym(graph, graph.leaf(slot));
    }

    /** A fixed number. */
    public static Sym constant(Graph graph, double value) {
        return new Sym(graph, graph.constant(value));
    }

    static int[] places(List<Sym> numbers) {
        return numbers.stream().mapToInt(Sym::place).toArray();
    }

    private Sym at(int other) {
        return new Sym(graph, other);
    }

    @Override
    public Sym plus(Sym b) {
        return at(graph.sum(place, b.place));
    }

    @Override
    public Sym plus(double b) {
        return at(graph.sum(place, graph.constant(b)));
    }

    @Override
    public Sym minus(Sym b) {
        return at(graph.difference(place, b.place));
    }

    @Override
    public Sym minus(double b) {
        return at(graph.difference(place, graph.constant(b)));
    }

    @Override
    public Sym times(Sym b) {
        return at(graph.product(place, b.place));
    }

    @Override
    public Sym times(double b) {
        return at(graph.product(place, graph.constant(b)));
    }

    @Override
    public Sym dividedBy(Sym b) {
        return at(graph.quotient(place, b.place));
    }

    @Override
    public Sym dividedBy(double b) {
        return at(graph.quotient(place, graph.constant(b)));
    }

    @Override
    public Sym max(Sym b) {
        return at(graph.max(place, b.place));
    }

    @Override
    public Sym min(Sym b) {
        return at(graph.min(place, b.place));
    }

    @Override
    public Sym select(Sym ifPositive, Sym otherwise) {
        return at(graph.positiveChoice(place, ifPositive.place, otherwise.place));
    }

    @Override
    public Sym map(UnaryFunction f) {
        if (graph.isConstant(place)) {
            return at(graph.constant(f.value(graph.node(place).value())));
        }
        return at(f instanceof Elementary known ? elementary(known) : graph.call(Op.MAP, f, place, Node.NONE));
    }

    private int elementary(Elementary f) {
        return switch (f) {
            case RECIPROCAL -> graph.quotient(graph.constant(1.0), place);
            case SQUARE -> graph.product(place, place);
            case SQRT -> graph.unary(Op.ROOT, place);
            case EXP -> graph.unary(Op.EXP, place);
            case ABS -> graph.unary(Op.ABS, place);
            case STEP -> graph.unary(Op.STEP, place);
            // At a tie the derivative is the constant's: the slope 0 at 0 that positivePart states.
            case POSITIVE_PART -> graph.max(graph.constant(0.0), place);
            default -> graph.call(Op.MAP, f, place, Node.NONE);
        };
    }
}
