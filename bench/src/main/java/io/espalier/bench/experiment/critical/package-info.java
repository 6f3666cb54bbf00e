/**
 * How few nodes hold price, deltas and gammas inside bands, found by pruning to the critical size: baskets with and without a front, the best
 * of three from exact and from noisy labels.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.critical.CriticalSizes}. Every search is the one that {@code train} runs; only exact
 * labels, which no path gives, are made here, from the reference.
 */
package io.espalier.bench.experiment.critical;
