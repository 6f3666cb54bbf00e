/**
 * What proofs of small surrogates are worth: proved bounds beside the largest errors that a long search finds.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.certificate.Certificates}.
 */
package io.espalier.bench.experiment.certificate;
