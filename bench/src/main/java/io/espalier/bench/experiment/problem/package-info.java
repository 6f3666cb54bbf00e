/**
 * What experiments are run on: an instrument, its columns, the box that is served, the box or law that is learnt from, a reference.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.problem.ProblemCatalogue} (payoffs that are no function of one direction) and
 * {@link io.espalier.bench.experiment.problem.NotebookBasket} (the random baskets of Huge and Savine). Everything here is data;
 * nothing is trained.
 */
package io.espalier.bench.experiment.problem;
