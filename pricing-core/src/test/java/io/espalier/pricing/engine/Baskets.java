package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Instruments that tests of simulation share: three underlyings, one held short, negative and positive correlations. */
public final class Baskets {
    public static final double[] DIFFERENT_CARRIES = {0.05, -0.02, 0.11};

    private static final double[][] CORRELATION = {{1.0, 0.4, -0.3}, {0.4, 1.0, 0.2}, {-0.3, 0.2, 1.0}};

    private Baskets() {}

    public static Instrument forwards(PayoffType type) {
        return of(LevelKind.FORWARD, type, CORRELATION, Optional.empty(), OptionalDouble.empty());
    }

    /** Spots whose carry is the rate. */
    public static Instrument spots(PayoffType type) {
        return of(LevelKind.SPOT, type, CORRELATION, Optional.empty(), OptionalDouble.empty());
    }

    public static Instrument spotsWithCarry(PayoffType type, double... carry) {
        return of(LevelKind.SPOT, type, CORRELATION, Optional.of(carry), OptionalDouble.empty());
    }

    public static Instrument forwardsWithCorrelation(double[][] correlation) {
        return of(LevelKind.FORWARD, PayoffType.CALL, correlation, Optional.empty(), OptionalDouble.empty());
    }

    public static Instrument withDiscount(double discount) {
        return of(LevelKind.FORWARD, PayoffType.CALL, CORRELATION, Optional.empty(), OptionalDouble.of(discount));
    }

    public static Instrument smoothed(PayoffType type, Smoothing smoothing) {
        Instrument plain = forwards(type);
        BasketOption option = plain.option();
        return new Instrument(
                plain.market(),
                new BasketOption(
                        type,
                        option.strike(),
                        option.expiry(),
                        option.weights(),
                        option.notional(),
                        Optional.of(smoothing)));
    }

    private static Instrument of(
            LevelKind kind,
            PayoffType type,
            double[][] correlation,
            Optional<double[]> carry,
            OptionalDouble discount) {
        MarketData market = new MarketData(
                kind,
                new double[] {100.0, 90.0, 40.0},
                new double[] {20.0, 15.0, 10.0},
                new Correlation(correlation),
                0.03,
                carry,
                discount);
        double[] weights = {0.6, 0.7, -0.5};
        return new Instrument(market, new BasketOption(type, 104.0, 1.5, weights, 2.0, Optional.empty()));
    }

    /** The same with one correlation of all pairs. */
    public static Instrument equallyCorrelated(Instrument instrument, double correlation) {
        return instrument.with(new FactorLayout(List.of(FactorId.commonCorrelation())), new double[] {correlation});
    }

    /** Levels, volatilities, the common correlation, strike, T and rate. */
    public static FactorLayout commonColumns(Instrument instrument) {
        List<FactorId> factors = new ArrayList<>(columns(instrument).factors());
        factors.add(2 * instrument.size(), FactorId.commonCorrelation());
        return new FactorLayout(factors);
    }

    /** Levels, the common volatility and correlation, strike, T and rate. */
    public static FactorLayout commonLevelColumns(Instrument instrument) {
        List<FactorId> factors = new ArrayList<>(commonColumns(instrument).factors());
        factors.removeIf(FactorId::isVolatility);
        factors.add(instrument.size(), FactorId.commonVolatility());
        return new FactorLayout(factors);
    }

    /** Levels, volatilities, strike, T and rate: every column that simulation differentiates to. */
    public static FactorLayout columns(Instrument instrument) {
        return new FactorLayout(FactorLayout.all(instrument.market().kind(), instrument.size()).factors().stream()
                .filter(factor -> factor.kind() != FactorId.Kind.CORRELATION)
                .toList());
    }
}
