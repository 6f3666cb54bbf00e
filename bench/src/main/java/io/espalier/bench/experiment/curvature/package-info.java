/**
 * What second-order labels do for a network's gamma, and how biased they are: the paper's network on random baskets.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.curvature.SecondOrder} (networks) and {@link
 * io.espalier.bench.experiment.curvature.LabelBiases} (labels alone). Source: Kichler et al. (2023), Towards Sobolev Pruning.
 */
package io.espalier.bench.experiment.curvature;
