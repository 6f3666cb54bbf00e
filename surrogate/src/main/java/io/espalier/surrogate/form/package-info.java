/**
 * The form of a surrogate: how raw market inputs reach the network and how its output becomes a price.
 *
 * <p>Enter by {@link io.espalier.surrogate.form.Form}: V(x) = lambda(x) N(xi(x)) + C(x), an {@link io.espalier.surrogate.form.InputMap}
 * for xi and lambda, a closed form for C. {@link io.espalier.surrogate.form.FormPass} evaluates it with its derivatives in raw units;
 * {@link io.espalier.surrogate.form.Form#examples} takes samples the other way, to what the network should learn.
 * {@link io.espalier.surrogate.form.Normalisation} is learnt from those and then folded into the network's first and last layer.
 *
 * <p>Knows {@code network}, the samples of {@code pricing.label} and the closed forms of {@code pricing.engine}.
 */
package io.espalier.surrogate.form;
