package io.espalier.bench.jmh;

import io.espalier.pricing.analytic.BasketClosedForm;
import io.espalier.pricing.analytic.NormalImpliedVolatility;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.SplittableRandom;

/** Calls out of the money at one volatility, at random distances, no two quotes in a row alike. */
final class CallQuotes {
    static final double VOLATILITY = 20.0;

    private static final double STRIKE = 100.0;
    private static final int QUOTES = 1024;
    private static final long SEED = 5;

    private final double[] forwards;
    private final double[] prices = new double[QUOTES];
    private int quote;

    /** Distances uniform from {@code nearest} to {@code furthest}, in standard deviations. */
    CallQuotes(double nearest, double furthest) {
        forwards = new SplittableRandom(SEED)
                .doubles(QUOTES, nearest, furthest)
                .map(d -> STRIKE - d * VOLATILITY)
                .toArray();
        for (int i = 0; i < QUOTES; i++) {
            prices[i] = price(forwards[i]);
        }
    }

    private static double price(double forward) {
        MarketData market = MarketData.ofForwards(
                new double[] {forward}, new double[] {VOLATILITY}, new Correlation(new double[][] {{1.0}}), 0.0);
        return BasketClosedForm.value(market, BasketOption.of(PayoffType.CALL, STRIKE, 1.0, 1.0))
                .pv();
    }

    double nextVolatility() {
        quote = (quote + 1) % QUOTES;
        return NormalImpliedVolatility.orNaN(PayoffType.CALL, forwards[quote], STRIKE, 1.0, prices[quote], 1.0);
    }
}
