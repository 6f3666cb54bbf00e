/**
 * Whether a value at risk was exceeded as often as it says, and at independent times.
 *
 * <p>{@link io.espalier.pricing.scenario.backtest.ExceptionCounts} counts; {@link
 * io.espalier.pricing.scenario.backtest.KupiecTest} and {@link io.espalier.pricing.scenario.backtest.ChristoffersenTest} judge by
 * likelihood ratios against chi-square. Knows Commons Numbers only.
 */
package io.espalier.pricing.scenario.backtest;
