package io.espalier.risk.tick;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Rows of a rough day: prices that walk, fat fingers that are confirmed or not, prices that are none, late and doubled rows,
 * strangers, halts, silences, a clock that now and then runs back.
 */
public final class RandomFeed {
    private final SplittableRandom random;
    private final double[] price;
    private final double[] deviation;
    private final long[] lastSeq;
    private final double[] finger;
    private long seq;
    private long nanos;

    /** One row, its underlying as the book's index. */
    public record Row(TickKind kind, int underlying, double price, long seq, long nanos) {}

    /** A feed of the underlyings of a book. */
    public RandomFeed(TickRules rules, long seed) {
        random = new SplittableRandom(seed);
        price = rules.openingPrices().clone();
        deviation = new double[rules.size()];
        for (int u = 0; u < deviation.length; u++) {
            deviation[u] = rules.dailyDeviation(u);
        }
        lastSeq = new long[rules.size()];
        finger = new double[rules.size()];
    }

    /** The next rows. */
    public List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        while (rows.size() < count) {
            rows.add(next());
        }
        return rows;
    }

    private Row next() {
        nanos += random.nextInt(1000) == 0 ? -random.nextLong(5_000_000_000L) : random.nextLong(20_000_000L);
        nanos += random.nextInt(500) == 0 ? 3_000_000_000L : 0;
        final int u = random.nextInt(price.length);
        final int draw = random.nextInt(100);
        if (draw < 2) {
            return row(draw == 0 ? TickKind.HALT : TickKind.RESUME, u, Double.NaN);
        }
        if (draw < 4) {
            return new Row(TickKind.RESUME, u, 0.0, ++seq, nanos);
        }
        if (draw < 6) {
            return row(TickKind.TICK, random.nextBoolean() ? -1 : price.length + 3, 1.0);
        }
        if (draw < 10) {
            // Again, or older.
            return new Row(TickKind.TICK, u, price[u] + deviation[u], lastSeq[u] - random.nextInt(2), nanos);
        }
        if (draw < 13) {
            return tick(u, Double.longBitsToDouble(0x7ff0000000000000L | random.nextInt(3)));
        }
        if (draw < 17) {
            finger[u] = price[u] + deviation[u] * (random.nextBoolean() ? 30.0 : -30.0);
            return tick(u, finger[u]);
        }
        if (draw < 20 && finger[u] != 0.0) {
            // A level that the next prices come back from, or stay at.
            price[u] = finger[u] + deviation[u] * (4.0 * random.nextDouble() - 2.0);
            finger[u] = 0.0;
            return tick(u, price[u]);
        }
        price[u] += deviation[u] * (random.nextDouble() - 0.5);
        return tick(u, price[u]);
    }

    private Row tick(int u, double at) {
        Row row = row(TickKind.TICK, u, at);
        lastSeq[u] = row.seq();
        return row;
    }

    private Row row(TickKind kind, int u, double at) {
        return new Row(kind, u, at, ++seq, nanos);
    }
}
