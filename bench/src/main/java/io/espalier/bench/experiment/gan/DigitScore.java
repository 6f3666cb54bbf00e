package io.espalier.bench.experiment.gan;

/**
 * One generator's digits against those held out.
 *
 * @param discrepancy MMD^2
 * @param sliced the sliced Wasserstein distance
 * @param divergence Kullback-Leibler by nearest neighbours, along the first ten principal components
 * @param accuracyChange of the discriminator by a step of the generator, mean over the training but its start; NaN of real rows
 */
public record DigitScore(double discrepancy, double sliced, double divergence, double accuracyChange) {}
