package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A GARCH level, and beside it on the same shocks one whose variance goes as expected: normal where the first is additive, else lognormal.
 *
 * <p>The second's terminal law is known in closed form, so that what is paid on it is a control for what is paid on the first. State [h,
 * level or its logarithm, E h, the second's level or its logarithm]; levels [the first, the second], each with what else the process shows; parameters are the process' own.
 */
public final class MatchedTwin implements PathModel {
    private static final int OWN_STATES = 2;
    private static final int OWN_ARGUMENTS_FROM = 2;

    private final PathModel model;
    private final GarchMarket.Dynamics dynamics;
    private final boolean drifts;

    /**
     * The twin of a process.
     *
     * @param model of those dynamics and that kind of level
     */
    public MatchedTwin(PathModel model, GarchMarket.Dynamics dynamics, LevelKind kind) {
        this.model = model;
        this.dynamics = dynamics;
        this.drifts = kind == LevelKind.SPOT && !isAdditive();
    }

    private boolean isAdditive() {
        return dynamics == GarchMarket.Dynamics.ADDITIVE;
    }

    @Override
    public List<FactorId> parameters() {
        return model.parameters();
    }

    @Override
    public int shocks() {
        return 1;
    }

    @Override
    public double longestStep() {
        return model.longestStep();
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        return join(model.init(p), model.init(p));
    }

    /** The process' own, then constant and persistence of what is expected of its variance. */
    @Override
    public <T extends Real<T>> List<T> arguments(T dt, List<T> p) {
        final ExpectedVariance<T> expected = ExpectedVariance.of(
                dynamics, p.subList(OWN_ARGUMENTS_FROM, model.parameters().size()));
        return join(model.arguments(dt, p), List.of(expected.constant(), expected.persistence()));
    }

    @Override
    public <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> arguments) {
        final int own = arguments.size() - 2;
        final ExpectedVariance<T> expected = new ExpectedVariance<>(arguments.get(own), arguments.get(own + 1));
        final T variance = state.get(OWN_STATES);
        final T move = variance.sqrt().times(shock.get(0));
        final T martingale = isAdditive() ? move : move.minus(variance.times(0.5));
        final T moved = drifts ? martingale.plus(arguments.get(own - 1)) : martingale;
        return join(
                model.step(state.subList(0, OWN_STATES), shock, arguments.subList(0, own)),
                List.of(expected.next(variance), state.get(OWN_STATES + 1).plus(moved)));
    }

    @Override
    public <T extends Real<T>> List<T> levels(List<T> state) {
        return join(
                model.levels(state.subList(0, OWN_STATES)), model.levels(state.subList(OWN_STATES, 2 * OWN_STATES)));
    }

    @Override
    public <T extends Real<T>> T variance(double[] weights, T dt, List<T> p) {
        return model.variance(weights, dt, p);
    }

    @Override
    public double deviation(double[] weights, double time, List<Plain> p) {
        return model.deviation(weights, time, p);
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        final List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
