/**
 * Learning to draw: rows of data in, a network that makes rows like them out of normal numbers.
 *
 * <p>Enter by {@link io.espalier.surrogate.generate.GanTraining}, give it a {@link io.espalier.surrogate.generate.GanPlan};
 * what comes back draws by {@link io.espalier.surrogate.generate.GradientGan}. One step: both networks run forward on a
 * block that holds a batch of real rows and a batch of generated ones ({@code RowPass}), the discriminator moves, then the
 * generator, which may also have to match the discriminator's input gradients
 * ({@link io.espalier.surrogate.generate.GradientTerm}). A training runs on one thread and every number it draws has an
 * address, hence the same bits whatever else runs beside it.
 *
 * <p>Knows {@code kernel} and the optimiser of {@code train}. Method: Goodfellow et al. (2014), "Generative adversarial nets";
 * the gradient-information paper, section 3, Algorithm 1 and Eq. 6; Mescheder, Geiger and Nowozin (2018), arXiv:1801.04406,
 * for R1.
 */
package io.espalier.surrogate.generate;
