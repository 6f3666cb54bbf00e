/**
 * What is held, and what it is worth now: positions, their book, its risk totals.
 *
 * <p>Enter by {@link io.espalier.risk.book.RiskBook} (the definition, immutable), make a
 * {@link io.espalier.risk.book.LiveBook} of it (one writing thread), read it into a
 * {@link io.espalier.risk.book.RiskSnapshot} (any thread, the reader's own). Prices go in with {@code move}; {@code revalue}
 * values the positions that they touch; {@code publish} shows readers all of it as one set. Nothing here allocates once the book is
 * live. European baskets on forwards are valued together on a sheet of closed forms, every other position by a pricer of its own.
 *
 * <p>Each total is the sum of fixed multiples of its positions' present numbers, added up anew where one has changed: it depends on
 * the present numbers only, never on the order of ticks, and does not drift. Readers are kept from torn sets by a sequence lock.
 * Knows pricers by their contract, the market of {@code risk.tick}, nothing of queues.
 * Method: Boehm (2012), "Can seqlocks get along with programming language memory models?", MSPC.
 */
package io.espalier.risk.book;
