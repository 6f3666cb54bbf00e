package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.YearlyVariance;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;

/** What never moves in a {@link BasketSheet}: a row per entry, so that one entry's numbers lie in one line of the cache. */
final class SheetTerms {
    private static final int COLUMNS = 8;
    private static final int STRIKE = 0;
    private static final int EXPIRY = 1;
    /** What discounts; 0 where the discount is given. */
    private static final int RATE = 2;
    /** The same in a derivative; NaN where the discount is given, which does not say how it moves with time. */
    private static final int RATE_OF_TIME = 3;
    /** Variance of a year, as a sum of two. */
    private static final int VARIANCE = 4;

    private static final int VARIANCE_TAIL = 5;
    /** Slope of the payoff below its strike, times notional and a given discount. */
    private static final int BELOW = 6;
    /** By how much the slope is larger above, likewise. */
    private static final int BEND = 7;

    private final double[] row;
    private final PayoffType[] type;

    SheetTerms(int size) {
        row = new double[size * COLUMNS];
        type = new PayoffType[size];
    }

    void set(int entry, Instrument instrument, YearlyVariance yearly) {
        MarketData market = instrument.market();
        BasketOption option = instrument.option();
        int at = entry * COLUMNS;
        boolean given = market.discount().isPresent();
        double scale = option.notional() * market.discount().orElse(1.0);
        type[entry] = option.type();
        row[at + STRIKE] = option.strike();
        row[at + EXPIRY] = option.expiry();
        row[at + RATE] = given ? 0.0 : market.rate();
        row[at + RATE_OF_TIME] = given ? Double.NaN : market.rate();
        row[at + VARIANCE] = yearly.variance();
        row[at + VARIANCE_TAIL] = yearly.tail();
        row[at + BELOW] = option.type() == PayoffType.CALL ? 0.0 : -scale;
        row[at + BEND] = option.type() == PayoffType.STRADDLE ? 2.0 * scale : scale;
    }

    /** Writes all but the moneyness into a lane. */
    void load(int entry, double elapsedYears, BachelierLanes lanes, int lane) {
        final int at = entry * COLUMNS;
        lanes.years[lane] = Math.max(row[at + EXPIRY] - elapsedYears, 0.0);
        lanes.rate[lane] = row[at + RATE];
        lanes.variance[lane] = row[at + VARIANCE];
        lanes.varianceTail[lane] = row[at + VARIANCE_TAIL];
    }

    PayoffType type(int entry) {
        return type[entry];
    }

    double strike(int entry) {
        return row[entry * COLUMNS + STRIKE];
    }

    double variance(int entry) {
        return row[entry * COLUMNS + VARIANCE];
    }

    double rateOfTime(int entry) {
        return row[entry * COLUMNS + RATE_OF_TIME];
    }

    double below(int entry) {
        return row[entry * COLUMNS + BELOW];
    }

    double bend(int entry) {
        return row[entry * COLUMNS + BEND];
    }

    /** Notional times a given discount. */
    double scale(int entry) {
        return type[entry] == PayoffType.STRADDLE ? 0.5 * bend(entry) : bend(entry);
    }
}
