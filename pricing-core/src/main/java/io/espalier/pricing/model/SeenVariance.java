package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import java.util.List;

/** A GARCH level whose coming variance is seen beside it, as if it were a second level: for what is paid conditional on it. */
public record SeenVariance(PathModel model) implements PathModel {

    @Override
    public List<FactorId> parameters() {
        return model.parameters();
    }

    @Override
    public int shocks() {
        return model.shocks();
    }

    @Override
    public double longestStep() {
        return model.longestStep();
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        return model.init(p);
    }

    @Override
    public <T extends Real<T>> List<T> arguments(T dt, List<T> p) {
        return model.arguments(dt, p);
    }

    @Override
    public <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> arguments) {
        return model.step(state, shock, arguments);
    }

    /** [the level, the variance of the coming step]. */
    @Override
    public <T extends Real<T>> List<T> levels(List<T> state) {
        return List.of(model.levels(state).get(0), state.get(0));
    }

    @Override
    public <T extends Real<T>> T variance(double[] weights, T dt, List<T> p) {
        return model.variance(weights, dt, p);
    }

    @Override
    public double deviation(double[] weights, double time, List<Plain> p) {
        return model.deviation(weights, time, p);
    }
}
