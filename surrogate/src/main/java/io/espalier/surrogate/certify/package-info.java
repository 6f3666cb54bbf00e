/**
 * How far a surrogate is from its reference: statistics over points of a box, no proof.
 *
 * <p>Enter by {@link io.espalier.surrogate.certify.Validation}: it draws points, asks both pricers and keeps running
 * sums per output, so that memory does not grow with points; {@link io.espalier.surrogate.certify.LargestErrorSearch} goes
 * after the worst point of each output, {@link io.espalier.surrogate.certify.ErrorSample} keeps all errors for quantiles and regions,
 * {@link io.espalier.surrogate.certify.ArbitrageChecks} and {@link io.espalier.surrogate.certify.Rivals} ask whether the candidate
 * leaves arbitrage and whether something simpler would do. Knows pricing, {@code network} and the data of certificates in
 * {@code artefact}.
 */
package io.espalier.surrogate.certify;
