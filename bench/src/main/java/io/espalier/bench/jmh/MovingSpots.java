package io.espalier.bench.jmh;

import io.espalier.bench.subject.IndexBasket;
import java.util.SplittableRandom;

/** A point of the basket that moves by one spot per call, within 5 % of today. */
final class MovingSpots {
    private static final int MOVES = 1024;
    private static final long SEED = 3;

    private final double[] x = IndexBasket.spots();
    private final double[] moves =
            new SplittableRandom(SEED).doubles(MOVES, 0.95, 1.05).toArray();
    private final double[] today = IndexBasket.spots();
    private int move;
    private int asset;

    double[] next() {
        move = (move + 1) % MOVES;
        asset = (asset + 1) % x.length;
        x[asset] = today[asset] * moves[move];
        return x;
    }
}
