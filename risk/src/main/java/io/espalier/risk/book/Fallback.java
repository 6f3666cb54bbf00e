package io.espalier.risk.book;

import io.espalier.pricing.Pricer;

/**
 * What answers where a position's own pricer does not.
 *
 * <p>The pricer of a deferred one belongs to the thread that prices for a live book, and to the one that opens the book before
 * that.
 *
 * @param deferred whether it is too slow for the thread that writes the book: a simulation is, a closed form is not
 */
public record Fallback(Pricer pricer, boolean deferred) {}
