package io.espalier.bench.latency;

import io.espalier.bench.subject.IndexBasket;
import java.util.SplittableRandom;

/** Ticks drawn beforehand, round robin over the basket within 5 % of today: drawing them costs nothing while measured. */
final class TickTape {
    private static final int ROUNDS = 2048;
    private static final int SIZE = ROUNDS * IndexBasket.NAMES.size();
    private static final double WIDTH = 0.05;
    private static final long SEED = 7;

    private final double[] prices = new double[SIZE];

    TickTape() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] spots = IndexBasket.spots();
        for (int i = 0; i < SIZE; i++) {
            prices[i] = spots[i % spots.length] * (1.0 + WIDTH * (2.0 * random.nextDouble() - 1.0));
        }
    }

    int underlying(long i) {
        return (int) (i % IndexBasket.NAMES.size());
    }

    double price(long i) {
        return prices[(int) (i % SIZE)];
    }
}
