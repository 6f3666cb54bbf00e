package io.espalier.surrogate.train;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Independent random streams of one seed, addressed by what they are for. */
enum Streams {
    SPLIT,
    SHUFFLE,
    WEIGHTS,
    DROPOUT;

    /** The seed of stream number {@code index} of this purpose. */
    long seed(long seed, int index) {
        return StreamAddress.seed(seed, 1L + ordinal() + (long) values().length * index);
    }

    UniformRandomProvider provider(long seed, int index) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed(seed, index));
    }
}
