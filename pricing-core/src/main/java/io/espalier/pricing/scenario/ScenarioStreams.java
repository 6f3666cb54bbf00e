package io.espalier.pricing.scenario;

import io.espalier.pricing.random.NormalSource;

/** Streams of random numbers that scenarios are drawn from, apart from those of the pricing engines. */
final class ScenarioStreams {
    private static final int SHOCKS = 6 << 20;
    private static final int STARTS = SHOCKS + 1;
    private static final int BLOCKS = SHOCKS + 2;

    private ScenarioStreams() {}

    static NormalSource shocks(long seed) {
        return new NormalSource(seed, SHOCKS);
    }

    static NormalSource starts(long seed) {
        return new NormalSource(seed, STARTS);
    }

    static NormalSource blocks(long seed) {
        return new NormalSource(seed, BLOCKS);
    }

    /** One of n, all equally likely. */
    static int index(NormalSource source, long path, int dimension, int n) {
        return (int) (source.uniform(path, dimension) * n);
    }
}
