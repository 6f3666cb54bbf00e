/**
 * Random numbers with an address: the number at (seed, stream, path, dimension) is the same whoever asks, and when.
 *
 * <p>Enter by {@link io.espalier.pricing.random.NormalNumbers}, which engines draw from. Sources:
 * {@link io.espalier.pricing.random.NormalSource} (independent numbers, counter-based) and
 * {@link io.espalier.pricing.random.SobolNormals} (scrambled nets, in replicates). Around a source go
 * {@link io.espalier.pricing.random.BrownianBridge}, {@link io.espalier.pricing.random.LeadingDirection},
 * {@link io.espalier.pricing.random.StratifiedNormals} and
 * {@link io.espalier.pricing.random.MomentMatchedNormals}. Rows of paths run through a
 * {@link io.espalier.pricing.random.NormalKernel}, plain or vector, with the same bits. No state but scratch space, hence the
 * same bits on any number of threads. Knows {@code math} only.
 */
package io.espalier.pricing.random;
