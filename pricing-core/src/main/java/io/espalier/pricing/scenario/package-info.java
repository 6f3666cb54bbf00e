/**
 * Joint returns of the days to come, drawn from a history: what scenario generators implement and risk consumes.
 *
 * <p>A {@link io.espalier.pricing.scenario.ScenarioModel} is fitted to a {@link io.espalier.pricing.scenario.ReturnHistory};
 * the {@link io.espalier.pricing.scenario.FittedScenarios} it gives make {@link io.espalier.pricing.scenario.ScenarioSource}s,
 * of which any path may be drawn by any thread. Whether a model may be used is judged next door, in {@code gate}.
 *
 * <p>Returns are in the unit of the history, per cent or fractions: nothing here depends on it. Knows {@code calibration}
 * for the dynamics of variances, {@code market} for correlations, {@code random} and {@code math}; nothing of prices.
 */
package io.espalier.pricing.scenario;
