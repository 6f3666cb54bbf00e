package io.espalier.pricing.graph;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/** A program without steps: the payoff is a formula of the start, which is the parameters. */
public record FormulaProgram(Expression formula, List<Expression> inputs) implements UniformProgram {

    public static FormulaProgram of(Expression formula) {
        return new FormulaProgram(formula, formula.inputs());
    }

    @Override
    public int parameters() {
        return inputs.size();
    }

    @Override
    public int shocks() {
        return 0;
    }

    @Override
    public int steps() {
        return 0;
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        return p;
    }

    @Override
    public <T extends Real<T>> List<T> arguments(int set, List<T> p) {
        return List.of();
    }

    @Override
    public <T extends Real<T>> List<T> step(int kind, List<T> state, List<T> shock, List<T> arguments) {
        return state;
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(List<T> p) {
        return List.of();
    }

    @Override
    public <T extends Real<T>> List<T> payoff(List<T> state, List<T> endArguments) {
        return List.of(formula.over(inputs, state));
    }
}
