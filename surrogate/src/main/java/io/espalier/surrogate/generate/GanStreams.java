package io.espalier.surrogate.generate;

import io.espalier.pricing.random.NormalSource;

/** Streams of random numbers that GANs are trained on and draw from, apart from those of engines, scenarios and their gate. */
final class GanStreams {
    private static final int GENERATOR_WEIGHTS = 8 << 20;
    private static final int DISCRIMINATOR_WEIGHTS = GENERATOR_WEIGHTS + 1;
    private static final int BATCHES = GENERATOR_WEIGHTS + 2;
    private static final int NORMALS = GENERATOR_WEIGHTS + 3;
    private static final int ROWS = GENERATOR_WEIGHTS + 4;

    private GanStreams() {}

    /** First weights of the generator. */
    static NormalSource generatorWeights(long seed) {
        return new NormalSource(seed, GENERATOR_WEIGHTS);
    }

    /** First weights of the discriminator. */
    static NormalSource discriminatorWeights(long seed) {
        return new NormalSource(seed, DISCRIMINATOR_WEIGHTS);
    }

    /** Uniforms that choose real rows, by iteration and row. */
    static NormalSource batches(long seed) {
        return new NormalSource(seed, BATCHES);
    }

    /** What generated rows of a training are made of, by iteration and row. */
    static NormalSource normals(long seed) {
        return new NormalSource(seed, NORMALS);
    }

    /** What rows of a trained generator are made of, by path. */
    static NormalSource rows(long seed) {
        return new NormalSource(seed, ROWS);
    }
}
