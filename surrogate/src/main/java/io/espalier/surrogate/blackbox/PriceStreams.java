package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.train.StreamAddress;

/** Independent random streams of one seed, addressed by what they are for. */
enum PriceStreams {
    /** The deal of the rows. */
    SPLIT,
    /** Starting weights, shuffles and silent nodes of one draw. */
    DRAW,
    /** The partners of random pairs. */
    PAIRS;

    /** The seed of stream number {@code index} of this purpose. */
    long seed(long seed, int index) {
        return StreamAddress.seed(seed, 1L + ordinal() + (long) values().length * index);
    }
}
