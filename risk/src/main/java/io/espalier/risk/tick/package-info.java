/**
 * What a feed says, and what the house believes of it: the rules by which a row becomes a price or does not.
 *
 * <p>Enter by {@link io.espalier.risk.tick.MarketState}: it takes rows one by one, says what became of each, and holds the last
 * good prices, halts, quarantine and counts. It is a pure function of the rows and of the book's opening prices and
 * volatilities: no clock, no thread, no pricing. So a journal of rows restores it bit for bit, and conflation cannot move it.
 * Knows nothing of the other rooms.
 */
package io.espalier.risk.tick;
