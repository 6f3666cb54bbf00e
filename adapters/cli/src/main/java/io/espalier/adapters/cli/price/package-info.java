/**
 * The {@code price} command: instruments in, price and Greeks out, by closed form, simulation or surrogate.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.price.PriceCommand}; an {@link io.espalier.adapters.cli.price.Engine} turns
 * one instrument into one {@link io.espalier.adapters.cli.price.PriceAnswer}.
 */
package io.espalier.adapters.cli.price;
