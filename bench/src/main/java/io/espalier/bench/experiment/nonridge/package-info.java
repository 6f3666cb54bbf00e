/**
 * Surrogates of payoffs that are no function of one direction: errors of price, Greeks and gammas by nodes and samples.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.nonridge.NotOnlyRidges}. Problems and references are those of {@link
 * io.espalier.bench.experiment.problem.ProblemCatalogue}.
 */
package io.espalier.bench.experiment.nonridge;
