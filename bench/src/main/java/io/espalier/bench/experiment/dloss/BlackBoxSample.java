package io.espalier.bench.experiment.dloss;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Three samples of one black box without a point in common.
 *
 * @param training rows with noise
 * @param choosing rows with noise of their own, which choose the epoch and the weight
 * @param scoring true prices, which choose nothing
 */
record BlackBoxSample(Examples training, Examples choosing, Examples scoring) {
    private static final int CHOOSING = 500;
    private static final int SCORING = 2000;
    private static final int STREAMS = 4;

    /**
     * Draws them.
     *
     * @param noise in standard deviations of prices
     */
    static BlackBoxSample of(int rows, double noise, long seed) {
        return new BlackBoxSample(
                noisy(noise, BlackScholesCall.sample(rows, STREAMS * seed), STREAMS * seed),
                noisy(noise, BlackScholesCall.sample(CHOOSING, STREAMS * seed + 1), STREAMS * seed + 1),
                BlackScholesCall.sample(SCORING, STREAMS * seed + 2));
    }

    /** Prices with noise in proportion to their own deviation; derivatives stay true. */
    private static Examples noisy(double noise, Examples clean, long stream) {
        final double scale = noise * Normalisation.of(clean).outputDeviation();
        final SplittableRandom random = new SplittableRandom(~stream);
        final double[] y = IntStream.range(0, clean.size())
                .mapToDouble(i -> clean.y()[i] + scale * random.nextGaussian())
                .toArray();
        return Examples.firstOrder(clean.inputs(), clean.x(), y, clean.dy());
    }
}
