package io.espalier.pricing.scenario;

/**
 * A way of making scenarios, before it has seen a history.
 *
 * <p>The same model and history give the same bits: what a fit draws at random it draws from a seed of its own.
 */
public interface ScenarioModel {

    /** Name of the generator, for reports and command lines. */
    String name();

    /**
     * Fits the model to these stretches of days and nothing else.
     *
     * @throws ScenarioFitException if they are too few or such that the model cannot be fitted; its message says which series
     *     and what is needed
     */
    FittedScenarios fit(ReturnHistory training);
}
