/**
 * The latest quotes of a running engine, for other processes: one slot per position, one for the book's totals.
 *
 * <p>A writer opens a {@link io.espalier.risk.store.QuoteStore} for a fixed {@link io.espalier.risk.store.QuoteUniverse}
 * and puts a {@link io.espalier.risk.store.QuoteImage} per slot; readers in any process copy consistent images out of a
 * {@link io.espalier.risk.store.QuoteView} and see by the heartbeat whether the writer lives. A
 * {@link io.espalier.risk.store.QuoteStoreAddress} names kind and file. The kind here is
 * {@link io.espalier.risk.store.MappedQuoteStore}: a mapped file with one sequence lock per slot, without JVM flags and
 * without a lock that a dead process could hold; other kinds are found by
 * {@link io.espalier.risk.store.QuoteStoreProvider}. Layout and guarantees: {@code docs/STORE.md}.
 *
 * <p>Knows no other room: what a quote means is its writer's affair. Sequence locks: Boehm (2012), "Can seqlocks get
 * along with programming language memory models?", section 3.
 */
package io.espalier.risk.store;
