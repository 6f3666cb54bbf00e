/**
 * Random numbers with an address: the number at (seed, stream, path, dimension) is the same whoever asks, and when.
 *
 * <p>Enter by {@link io.espalier.pricing.random.NormalSource}. No state, hence the same bits on any number of threads.
 * Knows {@code math} only. Method: Salmon et al. (2011), "Parallel random numbers: as easy as 1, 2, 3".
 */
package io.espalier.pricing.random;
