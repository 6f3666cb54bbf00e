/**
 * One writer at a time, in this process and in all others.
 *
 * <p>Enter by {@link io.espalier.risk.lock.ExclusiveLock}. Knows nothing of what is written: journal and stores say that in their own
 * words.
 */
package io.espalier.risk.lock;
