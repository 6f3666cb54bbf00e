/**
 * What can be wrong with an input, and what is worth a warning.
 *
 * <p>Enter by {@link io.espalier.adapters.files.problem.Problems}: a reader reports into it everything that it finds and
 * goes on; {@link io.espalier.adapters.files.problem.InputException} then carries all of it in one fixed order.
 * Knows nothing of the house.
 */
package io.espalier.adapters.files.problem;
