package io.espalier.bench.soak;

import io.espalier.risk.tick.TickKind;
import io.espalier.risk.tick.TickRules;
import java.util.SplittableRandom;

/**
 * The rows of a soak, drawn beforehand: ticks round robin over the underlyings, each within a daily deviation of the opening; one
 * price far off; one underlying halted for an eighth of the run. Allocates nothing.
 */
final class SoakFeed {
    private static final int ROUNDS = 2048;
    private static final long SEED = 11;
    private static final double FAR = 30.0;
    private static final int SLIPPING = 5;
    private static final int HALTED = 7;

    private final int underlyings;
    private final double[] prices;
    private final double farPrice;
    private final long slip;
    private final long halt;
    private final long resume;
    private TickKind kind;
    private int underlying;
    private double price;

    SoakFeed(TickRules rules, long rows) {
        underlyings = rules.size();
        prices = new double[ROUNDS * underlyings];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < prices.length; i++) {
            final int u = i % underlyings;
            prices[i] = rules.openingPrices()[u] + rules.dailyDeviation(u) * random.nextDouble(-1.0, 1.0);
        }
        farPrice = rules.openingPrices()[SLIPPING] + FAR * rules.dailyDeviation(SLIPPING);
        slip = rows / 4 / underlyings * underlyings + SLIPPING;
        halt = rows / 2;
        resume = halt + rows / 8;
    }

    /** Moves to row {@code i}. */
    void moveTo(long i) {
        kind = i == halt ? TickKind.HALT : i == resume ? TickKind.RESUME : TickKind.TICK;
        underlying = kind == TickKind.TICK ? (int) (i % underlyings) : HALTED;
        price = i == slip ? farPrice : prices[(int) (i % prices.length)];
    }

    TickKind kind() {
        return kind;
    }

    int underlying() {
        return underlying;
    }

    double price() {
        return price;
    }
}
