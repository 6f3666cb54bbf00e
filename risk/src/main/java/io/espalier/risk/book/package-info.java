/**
 * What is held, and what it is worth now: positions, their book, its risk totals.
 *
 * <p>Enter by {@link io.espalier.risk.book.RiskBook} (the definition, immutable), make a
 * {@link io.espalier.risk.book.LiveBook} of it (one writing thread), read it into a
 * {@link io.espalier.risk.book.RiskSnapshot} (any thread, the reader's own). A price goes in with {@code revalue}, which
 * values the positions that the underlying touches, then with {@code apply}, which moves the totals; between the two
 * nothing that a reader sees has changed. Nothing here allocates once the book is live.
 *
 * <p>Totals are pairwise sums over all positions, so they depend on the present values only, never on the order of
 * ticks, and do not drift. Readers are kept from torn sets by a sequence lock. Knows pricers by their contract alone,
 * nothing of queues or threads.
 * Method: Higham (1993), "The accuracy of floating point summation", SIAM J. Sci. Comput. 14(4), for the sums;
 * Boehm (2012), "Can seqlocks get along with programming language memory models?", MSPC, for the lock.
 */
package io.espalier.risk.book;
