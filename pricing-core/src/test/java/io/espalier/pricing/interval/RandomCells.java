package io.espalier.pricing.interval;

import java.util.Optional;
import java.util.SplittableRandom;

/** Boxes within [-2, 2]^d, some sides of no width, cut by slabs whose directions have entries 0 or 0.1 to 1 in size. */
final class RandomCells {
    private final SplittableRandom random;

    RandomCells(long seed) {
        random = new SplittableRandom(seed);
    }

    double[] vector(int d, double size) {
        return random.doubles(d, -size, size).toArray();
    }

    double share() {
        return random.nextDouble();
    }

    int below(int n) {
        return random.nextInt(n);
    }

    /** Every tenth entry is 0, but not all. */
    double[] direction(int d) {
        double[] u = new double[d];
        for (int j = 0; j < d; j++) {
            double size = 0.1 + 0.9 * random.nextDouble();
            u[j] = random.nextInt(10) == 0 ? 0.0 : random.nextBoolean() ? size : -size;
        }
        u[random.nextInt(d)] = 0.5;
        return u;
    }

    /** Every tenth side has no width. */
    Box box(int d) {
        double[] low = vector(d, 2.0);
        double[] high = vector(d, 2.0);
        for (int j = 0; j < d; j++) {
            double a = Math.min(low[j], high[j]);
            high[j] = random.nextInt(10) == 0 ? a : Math.max(low[j], high[j]);
            low[j] = a;
        }
        return new Box(low, high);
    }

    Cell whole(int d) {
        return Cell.of(box(d), direction(d));
    }

    /** A part of {@code whole} between two planes. */
    Optional<Cell> slab(Cell whole) {
        double first = level(whole);
        double second = level(whole);
        return whole.between(Math.min(first, second), Math.max(first, second));
    }

    private double level(Cell whole) {
        return whole.slab().lo()
                + random.nextDouble() * (whole.slab().hi() - whole.slab().lo());
    }

    /** A point of the cell's box, now and then on its border. */
    double[] point(Cell cell) {
        double[] x = new double[cell.size()];
        for (int j = 0; j < x.length; j++) {
            double share = random.nextInt(8) == 0 ? random.nextInt(2) : random.nextDouble();
            x[j] = Math.min(cell.low(j) + share * (cell.high(j) - cell.low(j)), cell.high(j));
        }
        return x;
    }
}
