/**
 * Section 4 of the gradient-information paper: does the gap between networks with and without gradients bound the size worth having?
 *
 * <p>Enter by {@link io.espalier.bench.experiment.deltamin.DeltaMinExperiment}. A {@link io.espalier.bench.experiment.deltamin.ToyProcess} is
 * one of the paper's three, a {@link io.espalier.bench.experiment.deltamin.Sweep} trains networks over widths on it, and the tables are judged by
 * {@link io.espalier.surrogate.select.DeltaMin}. Figures 1 and 8 have classes of their own.
 */
package io.espalier.bench.experiment.deltamin;
