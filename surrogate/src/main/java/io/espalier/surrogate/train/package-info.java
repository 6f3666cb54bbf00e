/**
 * Learning: labelled samples and a starting network in, a better network out.
 *
 * <p>Enter by {@link io.espalier.surrogate.train.Trainer}, give it a {@link io.espalier.surrogate.train.TrainingPlan}. Samples
 * are normalised and projected once, in float; each mini-batch is cut into fixed shards, each shard into blocks; a block
 * runs forward, adjoint, adjoint of adjoint and backward ({@code SobolevPass}); shard gradients are added in order, hence the
 * same bits on any number of threads. The network that comes back is raw in, raw out, in double.
 *
 * <p>Where a pricer gives no derivatives, {@link io.espalier.surrogate.train.DataDerivatives} takes pairs of points for slopes along
 * directions; they and bump data are learnt as {@link io.espalier.surrogate.train.DirectionalSlopes} ({@code DirectionalPass}).
 *
 * <p>Knows {@code network}, {@code kernel} and {@code form}. Method: Huge and Savine (2020), arXiv:2005.02347, with one global
 * gradient normaliser; Kingma and Ba (2015), Adam; Smith and Topin (2018), one cycle.
 */
package io.espalier.surrogate.train;
