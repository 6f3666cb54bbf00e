/**
 * How right a surrogate of a handful of nodes gets from noisy labels when the payoff is a function of one direction: random baskets, and
 * the time that it takes.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.ridge.RidgeAccuracy} and {@link io.espalier.bench.experiment.ridge.RidgeTime}. The
 * closed form only measures; there is no control.
 */
package io.espalier.bench.experiment.ridge;
