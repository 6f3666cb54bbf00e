/**
 * What decides whether a scenario generator may be used: several criteria on days that it has not seen.
 *
 * <p>Enter by {@link io.espalier.pricing.scenario.gate.ScenarioGate}: a history in, a {@link
 * io.espalier.pricing.scenario.gate.GateReport} per model out. The history is cut into blocks, every other one is for fitting;
 * {@code HoldOut} says which. {@link io.espalier.pricing.scenario.gate.Discrepancy} compares whole windows, {@code PathStatistics}
 * tails, clustering and kurtosis, {@code ForwardWalk} counts exceptions of a value at risk day by day. No single distance is the gate:
 * a generator may be near by any of them and understate the loss.
 *
 * <p>Knows {@code scenario}, {@code scenario.backtest}, {@code random} and {@code math}.
 */
package io.espalier.pricing.scenario.gate;
