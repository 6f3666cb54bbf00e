package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.oracle.Bermudan;
import io.espalier.pricing.oracle.GaussianState;
import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.Optional;
import java.util.OptionalDouble;

/** Bermudan options that tests share, and what they are worth where the basket alone is the state. */
final class Bermudans {
    private static final double[][] CORRELATION = {{1.0, 0.4, -0.2}, {0.4, 1.0, 0.3}, {-0.2, 0.3, 1.0}};
    private static final double[] LEVELS = {100.0, 95.0, 110.0};
    private static final double[] VOLS = {20.0, 25.0, 30.0};
    private static final double[] WEIGHTS = {0.4, 0.3, 0.3};
    private static final double NOTIONAL = 2.0;

    private Bermudans() {}

    /** Exercised to take what is there before the rate eats it. */
    static Instrument callOnForwards(Schedule exercise) {
        MarketData market = MarketData.ofForwards(LEVELS, VOLS, new Correlation(CORRELATION), 0.08);
        return new Instrument(market, option(PutCall.CALL, 100.0, exercise));
    }

    /** Exercised to earn the rate on the strike. */
    static Instrument putOnSpots(Schedule exercise) {
        MarketData market = MarketData.ofSpots(LEVELS, VOLS, new Correlation(CORRELATION), 0.06);
        return new Instrument(market, option(PutCall.PUT, 105.0, exercise));
    }

    /** Exercised early for next to nothing: the rate on what is deep in the money, beside the noise of the levels. */
    static Instrument putOnForwards(Schedule exercise) {
        MarketData market = MarketData.ofForwards(LEVELS, VOLS, new Correlation(CORRELATION), 0.02);
        return new Instrument(market, option(PutCall.PUT, 135.0, exercise));
    }

    static Instrument onUnlikeCarries(PutCall type, int dates) {
        MarketData market = new MarketData(
                LevelKind.SPOT,
                LEVELS,
                VOLS,
                new Correlation(CORRELATION),
                0.05,
                Optional.of(new double[] {0.1, -0.05, 0.02}),
                OptionalDouble.empty());
        return new Instrument(market, option(type, 102.0, Schedule.equallySpaced(dates)));
    }

    private static BermudanOption option(PutCall type, double strike, Schedule exercise) {
        return new BermudanOption(type, strike, exercise, 2.0, WEIGHTS, NOTIONAL);
    }

    /** By quadrature; all carries must be alike. */
    static double worth(Instrument instrument) {
        BermudanOption option = (BermudanOption) instrument.product();
        MarketData market = instrument.market();
        double level = 0.0;
        double variance = 0.0;
        for (int i = 0; i < market.size(); i++) {
            level += option.weights()[i] * market.levels()[i];
            for (int j = 0; j < market.size(); j++) {
                variance += option.weights()[i]
                        * option.weights()[j]
                        * market.vols()[i]
                        * market.vols()[j]
                        * market.correlation().get(i, j);
            }
        }
        GaussianState basket = GaussianState.basket(
                level, market.carryOf(0), Math.sqrt(variance), option.exercise().times(option.expiry()));
        double side = option.type() == PutCall.CALL ? 1.0 : -1.0;
        return option.notional() * new Bermudan(basket, x -> side * (x - option.strike()), market.rate()).value();
    }
}
