/**
 * Makes a trained network smaller: rank the nodes, remove the least significant, retrain, again.
 *
 * <p>Enter by {@link io.espalier.surrogate.prune.SignificancePruner}. What ranks is a
 * {@link io.espalier.surrogate.prune.Criterion} ({@link io.espalier.surrogate.prune.Significance}, the interval adjoint
 * significance analysis, or {@link io.espalier.surrogate.prune.Magnitude}); what a removed node leaves behind is a
 * {@link io.espalier.surrogate.prune.Fold}; what repairs is the caller's {@link io.espalier.surrogate.prune.Retraining}.
 * {@link io.espalier.surrogate.prune.CriticalSizeSearch} needs no target: it stops where errors leave bands.
 * Knows {@code network} and {@code enclose}, never {@code train}. Method: Afghan and Naumann (2020), "Interval adjoint
 * significance analysis for neural networks", ICCS, and "Sobolev pruning", section 3.
 */
package io.espalier.surrogate.prune;
