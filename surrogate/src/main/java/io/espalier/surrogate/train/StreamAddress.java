package io.espalier.surrogate.train;

import org.apache.commons.rng.simple.RandomSource;

/** Seeds of independent random streams, each by its address: neither neighbouring seeds nor neighbouring addresses share a stream. */
public final class StreamAddress {
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private StreamAddress() {}

    /** The seed of the stream that stands at an address of {@code seed}. */
    public static long seed(long seed, long address) {
        return RandomSource.SPLIT_MIX_64.create(seed + GOLDEN_RATIO * address).nextLong();
    }
}
