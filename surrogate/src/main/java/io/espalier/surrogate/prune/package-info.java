/**
 * Makes a trained network smaller: rank the nodes, remove the least significant, retrain, again.
 *
 * <p>Enter by {@link io.espalier.surrogate.prune.SignificancePruner}. What ranks is a
 * {@link io.espalier.surrogate.prune.Criterion}: {@link io.espalier.surrogate.prune.Significance}, the interval adjoint
 * significance analysis, or a rival that samples ({@link io.espalier.surrogate.prune.SampledSignificance}), asks the loss
 * ({@link io.espalier.surrogate.prune.Salience}), looks at weights ({@link io.espalier.surrogate.prune.Magnitude}) or at nothing
 * ({@link io.espalier.surrogate.prune.RandomOrder}). What a removed node leaves behind is a {@link io.espalier.surrogate.prune.Fold}, what
 * a removed layer leaves a {@link io.espalier.surrogate.prune.LayerLine}; what repairs is the caller's
 * {@link io.espalier.surrogate.prune.Retraining}, what measures his {@link io.espalier.surrogate.prune.HeldOut}.
 * {@link io.espalier.surrogate.prune.CriticalSizeSearch} needs no
 * target: it stops where errors leave bands. Knows {@code network} and {@code enclose}, never {@code train}. Method: Afghan and Naumann (2020), "Interval adjoint
 * significance analysis for neural networks", ICCS, and "Sobolev pruning", section 3.
 */
package io.espalier.surrogate.prune;
