/**
 * The four-input test bed of the gradient-information paper (section 4.1): GARCH(1,1) variance forecasts learnt with and without
 * gradients.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.garchbed.ForecastLearning}. The networks here have one output, so each horizon has one
 * of its own.
 */
package io.espalier.bench.experiment.garchbed;
