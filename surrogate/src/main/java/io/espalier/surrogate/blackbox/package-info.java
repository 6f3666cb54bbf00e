/**
 * A surrogate of a pricer of which nothing is known but prices: a vendor's library, a spreadsheet.
 *
 * <p>Enter by {@link io.espalier.surrogate.blackbox.PriceTraining} with a {@link io.espalier.surrogate.blackbox.PriceList}. Rows are split
 * once into those that train, those that select and those that only judge; every {@link io.espalier.surrogate.blackbox.Arm} has the same
 * number of tries, the lowest error on the rows that select wins, and the rows that judge are asked once, at the end. Nothing that ships
 * depends on those but its certificate. Knows the training room and the artefact's. Source of the derivative arms: Lopedoto et al. (2025), Data Driven Derivative-based Regularization for
 * Regression.
 */
package io.espalier.surrogate.blackbox;
