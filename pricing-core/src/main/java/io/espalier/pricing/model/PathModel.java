package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import java.util.List;

/**
 * Dynamics of a path: {@code init} makes the state, {@code step} moves it by any length of time, {@code levels} reads what a
 * product is paid on.
 *
 * <p>All lists are in a fixed order and of a fixed length; p holds {@link #parameters()} in that order. What depends on
 * parameters and the length of a step alone belongs into {@code arguments}: it is done once, {@code step} for every path, and
 * steps of one length share it. Immutable.
 */
public interface PathModel {

    /** What p holds. */
    List<FactorId> parameters();

    /** Independent standard normals per step. */
    int shocks();

    /** The longest step that the model allows, in years; infinite where a step of any length is exact. */
    default double longestStep() {
        return Double.POSITIVE_INFINITY;
    }

    /** Whether the simulated value is differentiable in that parameter with a derivative worth having. */
    default boolean differentiates(FactorId parameter) {
        return parameters().contains(parameter);
    }

    /** The state today. */
    <T extends Real<T>> List<T> init(List<T> p);

    /** What a step of length dt (in years) needs. */
    <T extends Real<T>> List<T> arguments(T dt, List<T> p);

    /** The state one step later. */
    <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> arguments);

    /** The levels of the underlyings in that state. */
    <T extends Real<T>> List<T> levels(List<T> state);

    /** Variance of sum w_i x_i after a step of length dt, given the levels before it. */
    <T extends Real<T>> T variance(double[] weights, T dt, List<T> p);

    /** Standard deviation of sum w_i x_i that long after today: what widths are measured by, exact or nearly so. */
    default double deviation(double[] weights, double time, List<Plain> p) {
        return Math.sqrt(Math.max(variance(weights, new Plain(time), p).value(), 0.0));
    }

    /**
     * Quadratic variation of sum w_i x_i over a step of length dt: the variance of a bridge between its ends, however it drifts. The
     * variance where nothing drifts.
     */
    default <T extends Real<T>> T quadraticVariation(double[] weights, T dt, List<T> p) {
        return variance(weights, dt, p);
    }
}
