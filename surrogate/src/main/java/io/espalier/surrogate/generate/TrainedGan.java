package io.espalier.surrogate.generate;

/**
 * A generator, and how its training went.
 *
 * @param every how many steps lie between two changes
 * @param accuracyChanges by how much one step of the generator changed the share of its rows that the discriminator caught, on
 *     the batch that it learnt from: the measure of the paper's Fig. 3; not one of quality
 */
public record TrainedGan(GradientGan generator, int every, double[] accuracyChanges) {}
