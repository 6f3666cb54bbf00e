/**
 * How tight enclosures of a wide, deep network are, how well they rank its nodes, and what proofs of small ones are worth.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.enclosure.Enclosures}.
 */
package io.espalier.bench.experiment.enclosure;
