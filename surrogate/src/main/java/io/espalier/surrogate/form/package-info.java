/**
 * The form of a surrogate: how raw market inputs reach the network and how its output becomes a price.
 *
 * <p>{@link io.espalier.surrogate.form.Normalisation} is learnt from samples and then folded into the network's first and
 * last layer, so that every network that leaves training is raw in, raw out.
 *
 * <p>Knows {@code network} and the samples of {@code pricing.label} only.
 */
package io.espalier.surrogate.form;
