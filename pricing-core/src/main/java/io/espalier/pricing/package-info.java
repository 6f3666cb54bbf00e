/**
 * The contract of the house: a {@link io.espalier.pricing.Pricer} turns a point into a {@link io.espalier.pricing.Valuation}.
 *
 * <p>Enter by {@link io.espalier.pricing.Instrument} (what is valued), pick a pricer from {@code engine}, or a trained one
 * from the surrogate module: closed form, Monte Carlo and surrogate are interchangeable.
 *
 * <p>Knows {@code market}, {@code product} and {@code interval} (for the served box) only; every engine knows this room.
 */
package io.espalier.pricing;
