/**
 * Derivatives of a simulated payoff: record it on a tape, then sweep backwards.
 *
 * <p>Enter by {@link io.espalier.pricing.ad.Tape}; a model sees only {@link io.espalier.pricing.ad.Adjoint}, which is a
 * slot on that tape, or a {@link io.espalier.pricing.ad.SecondOrder}, a slot with its derivative along one direction, which
 * makes the same sweep give the Hessian times that direction. One slot holds a block of paths. Parameters are recorded once and marked; each block is recorded,
 * swept, and the tape rewound to the mark, so that memory does not grow with paths and slots are used again.
 *
 * <p>Knows {@code algebra} only. A tape belongs to one thread; nothing here is static state. For small jobs.
 * Method: Giles and Glasserman (2006), "Smoking adjoints", Risk 19(1).
 */
package io.espalier.pricing.ad;
