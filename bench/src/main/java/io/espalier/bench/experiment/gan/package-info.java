/**
 * The gradient-trained GAN of the gradient-information paper (section 3, figure 3, table 1): digits of 8 by 8 pixels, and
 * windows of index returns beside the classical generators of scenarios.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.gan.GradientGanExperiment}. Every variant trains from the same seeds on the
 * same batches; what it draws is held against rows that no training saw.
 */
package io.espalier.bench.experiment.gan;
