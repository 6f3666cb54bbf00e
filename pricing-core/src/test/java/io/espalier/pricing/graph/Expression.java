package io.espalier.pricing.graph;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.algebra.UnaryFunction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A formula kept as a tree, to be said again over any other number.
 *
 * @param a operands, null where there are fewer
 * @param number of an input its value, of an operation with a constant that constant
 */
public record Expression(
        Kind kind, Expression a, Expression b, Expression c, double number, UnaryFunction function, int id)
        implements Real<Expression> {

    /** What is done with the operands. */
    public enum Kind {
        INPUT,
        SUM,
        SHIFT,
        DIFFERENCE,
        DROP,
        PRODUCT,
        MULTIPLE,
        QUOTIENT,
        SHARE,
        MAX,
        MIN,
        SELECT,
        MAP
    }

    /** Input {@code id}; inputs with different ids are different numbers even where their values are equal. */
    public static Expression input(int id, double value) {
        return new Expression(Kind.INPUT, null, null, null, value, null, id);
    }

    private Expression with(Kind as, Expression other) {
        return new Expression(as, this, other, null, 0.0, null, -1);
    }

    private Expression with(Kind as, double constant) {
        return new Expression(as, this, null, null, constant, null, -1);
    }

    /** The inputs, each once, in the order of their first appearance. */
    public List<Expression> inputs() {
        final Set<Expression> found = new LinkedHashSet<>();
        collect(found);
        return List.copyOf(found);
    }

    private void collect(Set<Expression> found) {
        if (kind == Kind.INPUT) {
            found.add(this);
        }
        for (Expression operand : new Expression[] {a, b, c}) {
            if (operand != null) {
                operand.collect(found);
            }
        }
    }

    /** The formula over other numbers, one for each of {@link #inputs}. */
    public <T extends Real<T>> T over(List<Expression> inputs, List<T> x) {
        if (kind == Kind.INPUT) {
            return x.get(inputs.indexOf(this));
        }
        final T first = a.over(inputs, x);
        return switch (kind) {
            case SUM -> first.plus(b.over(inputs, x));
            case SHIFT -> first.plus(number);
            case DIFFERENCE -> first.minus(b.over(inputs, x));
            case DROP -> first.minus(number);
            case PRODUCT -> first.times(b.over(inputs, x));
            case MULTIPLE -> first.times(number);
            case QUOTIENT -> first.dividedBy(b.over(inputs, x));
            case SHARE -> first.dividedBy(number);
            case MAX -> first.max(b.over(inputs, x));
            case MIN -> first.min(b.over(inputs, x));
            case SELECT -> first.select(b.over(inputs, x), c.over(inputs, x));
            default -> first.map(function);
        };
    }

    @Override
    public Expression plus(Expression other) {
        return with(Kind.SUM, other);
    }

    @Override
    public Expression plus(double constant) {
        return with(Kind.SHIFT, constant);
    }

    @Override
    public Expression minus(Expression other) {
        return with(Kind.DIFFERENCE, other);
    }

    @Override
    public Expression minus(double constant) {
        return with(Kind.DROP, constant);
    }

    @Override
    public Expression times(Expression other) {
        return with(Kind.PRODUCT, other);
    }

    @Override
    public Expression times(double constant) {
        return with(Kind.MULTIPLE, constant);
    }

    @Override
    public Expression dividedBy(Expression other) {
        return with(Kind.QUOTIENT, other);
    }

    @Override
    public Expression dividedBy(double constant) {
        return with(Kind.SHARE, constant);
    }

    @Override
    public Expression max(Expression other) {
        return with(Kind.MAX, other);
    }

    @Override
    public Expression min(Expression other) {
        return with(Kind.MIN, other);
    }

    @Override
    public Expression select(Expression ifPositive, Expression otherwise) {
        return new Expression(Kind.SELECT, this, ifPositive, otherwise, 0.0, null, -1);
    }

    @Override
    public Expression map(UnaryFunction f) {
        return new Expression(Kind.MAP, this, null, null, 0.0, f, -1);
    }
}
