package io.espalier.surrogate.train;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Independent random streams of one seed, addressed by what they are for. */
enum Streams {
    SPLIT,
    SHUFFLE,
    WEIGHTS,
    DROPOUT;

    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    /** The seed of stream number {@code index} of this purpose. */
    long seed(long seed, int index) {
        long address = seed + GOLDEN_RATIO * (1L + ordinal() + (long) values().length * index);
        return RandomSource.SPLIT_MIX_64.create(address).nextLong();
    }

    UniformRandomProvider provider(long seed, int index) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed(seed, index));
    }
}
