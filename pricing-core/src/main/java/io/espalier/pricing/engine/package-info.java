/**
 * What values an instrument, each engine behind {@link io.espalier.pricing.Pricer}.
 *
 * <p>Enter by {@link io.espalier.pricing.engine.AnalyticPricer} (closed form) or
 * {@link io.espalier.pricing.engine.PathSimulator} (simulation with pathwise derivatives). For simulation an instrument
 * becomes a {@link io.espalier.pricing.engine.SimulatedInstrument} (a program of init, step and payoff over {@code Real}), blocks of paths run
 * on one tape, chunks of blocks go to threads and are reduced in a fixed order. Knows every room of pricing.
 */
package io.espalier.pricing.engine;
