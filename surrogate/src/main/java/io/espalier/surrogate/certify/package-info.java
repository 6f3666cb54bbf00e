/**
 * How far a surrogate is from its reference: measured over points of a box, and proved over all of it where that can be done.
 *
 * <p>Measured: enter by {@link io.espalier.surrogate.certify.Validation}, which draws points, asks both pricers and keeps running
 * sums per output, so that memory does not grow with points; {@link io.espalier.surrogate.certify.LargestErrorSearch} goes
 * after the worst point of each output, {@link io.espalier.surrogate.certify.ErrorSample} keeps all errors for quantiles and regions,
 * {@link io.espalier.surrogate.certify.ComparisonSet} the reference's answers for many candidates,
 * {@link io.espalier.surrogate.certify.ArbitrageChecks} and {@link io.espalier.surrogate.certify.Rivals} ask whether the candidate
 * leaves arbitrage and whether something simpler would do. Proved: enter by {@link io.espalier.surrogate.certify.Prover}, which alone joins a
 * network's bands with those of a closed form; {@link io.espalier.surrogate.certify.ProofCheck} tries to refute what it says. Knows pricing,
 * {@code network}, {@code form}, {@code enclose} and the data of certificates in {@code artefact}.
 */
package io.espalier.surrogate.certify;
