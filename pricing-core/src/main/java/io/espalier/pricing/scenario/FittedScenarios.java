package io.espalier.pricing.scenario;

import java.util.List;

/** A model fitted to a history: makes sources, by where their paths start. Immutable. */
public interface FittedScenarios {

    /**
     * Paths that start anywhere in the history's regimes of volatility: what windows of history are compared with.
     *
     * @throws IllegalArgumentException if the model cannot make paths of so many days
     */
    ScenarioSource stationary(int days);

    /**
     * Paths that start after these days.
     *
     * <p>A model without a state answers {@link #stationary}: that is the default.
     *
     * @param observed {@code [day][series]}, oldest first, at least one day; they need not be those of the fit
     * @throws IllegalArgumentException if the model cannot make paths of so many days
     */
    default ScenarioSource after(double[][] observed, int days) {
        return stationary(days);
    }

    /** Whether {@link #after} depends on the days observed. */
    default boolean hasState() {
        return false;
    }

    /** What a reader must know of this fit, one sentence each: bounds, fallbacks. */
    default List<String> notes() {
        return List.of();
    }
}
