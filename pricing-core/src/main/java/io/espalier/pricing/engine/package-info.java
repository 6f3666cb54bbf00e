/**
 * Engines: each turns an {@link io.espalier.pricing.Instrument} into a {@link io.espalier.pricing.Pricer}.
 *
 * <p>{@link io.espalier.pricing.engine.AnalyticPricer} is exact and fast where a closed form exists; simulation answers
 * the rest with a standard error. Knows all of {@code pricing}.
 */
package io.espalier.pricing.engine;
