package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.YearlyVariance;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;

/** What never moves in a {@link BasketSheet}, in the order of its entries: arrays are [entry]. */
final class SheetTerms {
    final PayoffType[] type;
    final double[] strike;
    final double[] expiry;
    /** What discounts; 0 where the discount is given. */
    final double[] rate;
    /** The same in a derivative; NaN where the discount is given, which does not say how it moves with time. */
    final double[] rateOfTime;
    /** Variance of a year, as a sum of two. */
    final double[] variance;

    final double[] varianceTail;
    /** Slope of the payoff below its strike, times notional and a given discount. */
    final double[] below;

    /** By how much the slope is larger above, likewise. */
    final double[] bend;

    SheetTerms(int size) {
        type = new PayoffType[size];
        strike = new double[size];
        expiry = new double[size];
        rate = new double[size];
        rateOfTime = new double[size];
        variance = new double[size];
        varianceTail = new double[size];
        below = new double[size];
        bend = new double[size];
    }

    void set(int entry, Instrument instrument, YearlyVariance yearly) {
        MarketData market = instrument.market();
        BasketOption option = instrument.option();
        boolean given = market.discount().isPresent();
        type[entry] = option.type();
        strike[entry] = option.strike();
        expiry[entry] = option.expiry();
        rate[entry] = given ? 0.0 : market.rate();
        rateOfTime[entry] = given ? Double.NaN : market.rate();
        variance[entry] = yearly.variance();
        varianceTail[entry] = yearly.tail();
        double scale = option.notional() * market.discount().orElse(1.0);
        below[entry] = option.type() == PayoffType.CALL ? 0.0 : -scale;
        bend[entry] = option.type() == PayoffType.STRADDLE ? 2.0 * scale : scale;
    }

    /** Notional times a given discount. */
    double scale(int entry) {
        return type[entry] == PayoffType.STRADDLE ? 0.5 * bend[entry] : bend[entry];
    }
}
