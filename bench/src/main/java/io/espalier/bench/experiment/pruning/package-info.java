/**
 * Table 2 of "Towards Sobolev Pruning" and what it claims: a network of 6 x 128 trained, pruned, fine-tuned, its layers removed, beside
 * rivals that rank nodes otherwise and beside small networks that were never large.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.pruning.SobolevPruning} with a {@link
 * io.espalier.bench.experiment.pruning.SobolevPruningPlan}; what it found is a {@link io.espalier.bench.experiment.pruning.PruningTable}.
 * Networks are trained on simulated rows alone; the closed form only measures. Source: Kichler et al. (2023).
 */
package io.espalier.bench.experiment.pruning;
