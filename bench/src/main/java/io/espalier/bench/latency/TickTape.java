package io.espalier.bench.latency;

import java.util.SplittableRandom;

/** Ticks drawn beforehand, round robin over the underlyings within 5 % of the opening: drawing them costs nothing while measured. */
final class TickTape {
    private static final int ROUNDS = 2048;
    private static final double WIDTH = 0.05;
    private static final long SEED = 7;

    private final int underlyings;
    private final double[] prices;

    TickTape(double[] opening) {
        SplittableRandom random = new SplittableRandom(SEED);
        underlyings = opening.length;
        prices = new double[ROUNDS * underlyings];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = opening[i % underlyings] * (1.0 + WIDTH * (2.0 * random.nextDouble() - 1.0));
        }
    }

    int underlying(long i) {
        return (int) (i % underlyings);
    }

    double price(long i) {
        return prices[(int) (i % prices.length)];
    }
}
