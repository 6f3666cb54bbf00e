/**
 * How large a network should be: sizes compared by errors over several draws of data, and a search over widths, depths, rates and loss
 * weights.
 *
 * <p>Enter by {@link io.espalier.surrogate.select.DeltaMin} with a table of errors, or by
 * {@link io.espalier.surrogate.select.ComplexitySearch} with something that trains
 * ({@link io.espalier.surrogate.select.CandidateFit}). What decides is the one-standard-error rule on the network that ships; delta-min only
 * tells whether gradients still pay. Trains nothing itself and knows no network: records in, records out. Method: section 4 of the paper
 * "Leveraging intrinsic gradient information for further training of differentiable machine learning models" (McDonagh and Chen), whose rule
 * is given as printed and as it holds up; Breiman, Friedman, Olshen and Stone (1984), section 3.4.3, for the one-standard-error rule.
 */
package io.espalier.surrogate.select;
