/**
 * The judge of surrogates of a GARCH smile: what a candidate's prices and Greeks miss, beside formulae without a network.
 *
 * <p>Enter by {@link io.espalier.bench.experiment.garchsmile.GarchSmile}. A {@link
 * io.espalier.bench.experiment.garchsmile.SmileCandidate} answers a call and its Greeks from raw parameters; {@link
 * io.espalier.bench.experiment.garchsmile.SmileReference} simulates them; {@link
 * io.espalier.bench.experiment.garchsmile.SmileScore} compares. The dynamics are written here a second time, by hand and with
 * other random numbers, so that a mistake in the library's models, labels or kernels cannot hide in the reference: of the
 * library only the normal law is used.
 */
package io.espalier.bench.experiment.garchsmile;
