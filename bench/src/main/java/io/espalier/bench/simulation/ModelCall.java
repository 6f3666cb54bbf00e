package io.espalier.bench.simulation;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.graph.PathProgram;
import io.espalier.pricing.model.PathModel;
import java.util.List;

/** A call on a weighted sum of a model's levels after equal steps, undiscounted: the model's own text, nothing by hand. */
public record ModelCall(PathModel model, double[] weights, double strike, double dt, int steps) implements PathProgram {

    @Override
    public int parameters() {
        return model.parameters().size();
    }

    @Override
    public int shocks() {
        return model.shocks();
    }

    @Override
    public int kinds() {
        return 1;
    }

    @Override
    public int kind(int step) {
        return 0;
    }

    @Override
    public int argumentSets() {
        return 1;
    }

    @Override
    public int argumentSet(int step) {
        return 0;
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        return model.init(p);
    }

    @Override
    public <T extends Real<T>> List<T> arguments(int set, List<T> p) {
        final T any = p.get(0);
        return model.arguments(any.minus(any).plus(dt), p);
    }

    @Override
    public <T extends Real<T>> List<T> step(int kind, List<T> state, List<T> shock, List<T> arguments) {
        return model.step(state, shock, arguments);
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(List<T> p) {
        return List.of();
    }

    @Override
    public <T extends Real<T>> List<T> payoff(List<T> state, List<T> endArguments) {
        final List<T> levels = model.levels(state);
        T sum = levels.get(0).times(weights[0]);
        for (int i = 1; i < weights.length; i++) {
            sum = sum.plus(levels.get(i).times(weights[i]));
        }
        return List.of(sum.minus(strike).positivePart());
    }
}
