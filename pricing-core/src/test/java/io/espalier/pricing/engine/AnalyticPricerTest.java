package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricerContract;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.PastFixings;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.pricing.product.Smoothing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The closed form under the laws of {@link Pricer}, for layouts and payoffs of several kinds. */
class AnalyticPricerTest {

    /**
     * Central bumps of 1e-4: a third derivative of at most 1 in levels and 100 in the others (T, rate, correlations of a
     * value of 5) leaves 2e-9 and 2e-7, rounding 1e-11.
     */
    private abstract static class Laws extends PricerContract {
        abstract Instrument instrument();

        FactorLayout layout() {
            return FactorLayout.all(LevelKind.SPOT, 3);
        }

        @Override
        protected Pricer pricer() {
            return new AnalyticPricer(instrument(), layout());
        }

        @Override
        protected double[] point() {
            return instrument().read(layout());
        }

        @Override
        protected double bump(int j) {
            return 1e-4;
        }

        @Override
        protected double bumpError(int j) {
            return layout().factor(j).isLevel() ? 1e-8 : 1e-6;
        }
    }

    @Nested
    class OfACallInAllFactors extends Laws {
        @Override
        Instrument instrument() {
            return spots(Optional.empty(), Optional.empty());
        }
    }

    @Nested
    class OfACallWithGivenCarries extends Laws {
        @Override
        Instrument instrument() {
            return spots(Optional.of(new double[] {0.02, -0.01, 0.03}), Optional.empty());
        }
    }

    @Nested
    class OfASmoothedCall extends Laws {
        @Override
        Instrument instrument() {
            return spots(Optional.empty(), Optional.of(new Smoothing(Smoothing.Kind.SIGMOID, 2.0)));
        }
    }

    @Nested
    class OfADigitalInTheLevelsOfABoundedBox extends Laws {
        @Override
        Instrument instrument() {
            return forwards(PayoffType.DIGITAL_PUT);
        }

        @Override
        FactorLayout layout() {
            return FactorLayout.levels(LevelKind.FORWARD, 2);
        }

        @Override
        protected Pricer pricer() {
            return new AnalyticPricer(
                    instrument(), layout(), new Box(new double[] {80.0, 80.0}, new double[] {120.0, 120.0}));
        }
    }

    @Nested
    class OfACallInACommonCorrelation extends Laws {
        @Override
        Instrument instrument() {
            return Baskets.equallyCorrelated(spots(Optional.empty(), Optional.empty()), 0.3);
        }

        @Override
        FactorLayout layout() {
            return Baskets.commonColumns(instrument());
        }
    }

    /** The better of two knows its pair by another formula. */
    @Nested
    class OfTheBestOfTwoInACommonCorrelation extends Laws {
        @Override
        Instrument instrument() {
            return on(
                    forwards(PayoffType.CALL).market(),
                    new ExtremeOption(
                            ExtremeOption.Extreme.BEST, PutCall.CALL, 100.0, 0.75, new double[] {0.9, 1.1}, 1.0));
        }

        @Override
        FactorLayout layout() {
            return Baskets.commonColumns(instrument());
        }
    }

    @Nested
    class OfACallInACommonVolatility extends Laws {
        @Override
        Instrument instrument() {
            return Baskets.equallyCorrelated(
                    spots(Optional.of(new double[] {0.02, -0.01, 0.03}), Optional.empty()), 0.3);
        }

        @Override
        FactorLayout layout() {
            return Baskets.commonLevelColumns(instrument());
        }
    }

    @Nested
    class OfTheBestOfTwoInACommonVolatility extends Laws {
        @Override
        Instrument instrument() {
            return on(
                    forwards(PayoffType.CALL).market(),
                    new ExtremeOption(
                            ExtremeOption.Extreme.BEST, PutCall.CALL, 100.0, 0.75, new double[] {0.9, 1.1}, 1.0));
        }

        @Override
        FactorLayout layout() {
            return Baskets.commonLevelColumns(instrument());
        }
    }

    @Nested
    class OfAnAsianInACommonVolatility extends Laws {
        @Override
        Instrument instrument() {
            return on(
                    Baskets.equallyCorrelated(spots(Optional.empty(), Optional.empty()), 0.3)
                            .market(),
                    AVERAGE_AGAINST_STRIKE);
        }

        @Override
        FactorLayout layout() {
            return Baskets.commonLevelColumns(instrument());
        }
    }

    @Nested
    class OfAnAsianInAllFactors extends Laws {
        @Override
        Instrument instrument() {
            return on(spots(Optional.empty(), Optional.empty()).market(), AVERAGE_AGAINST_STRIKE);
        }
    }

    /** Levels, volatilities, correlations, T and rate: the average is the strike, and the carries are given. */
    @Nested
    class OfAFloatingStrike extends Laws {
        @Override
        Instrument instrument() {
            MarketData market = spots(Optional.of(new double[] {0.02, -0.01, 0.03}), Optional.empty())
                    .market();
            return on(
                    market,
                    new AsianOption(
                            PutCall.PUT,
                            Double.NaN,
                            Schedule.of(0.2, 0.4, 0.75),
                            new PastFixings(2, 97.0),
                            0.75,
                            THREE_WEIGHTS,
                            1.0));
        }

        @Override
        FactorLayout layout() {
            return withoutStrike(super.layout());
        }
    }

    @Nested
    class OfADownAndOutCall extends Laws {
        @Override
        Instrument instrument() {
            return on(withoutDrift(), barrier(BarrierOption.Payment.CALL, 97.0, BarrierOption.Knock.OUT));
        }
    }

    @Nested
    class OfADownAndInPut extends Laws {
        @Override
        Instrument instrument() {
            return on(withoutDrift(), barrier(BarrierOption.Payment.PUT, 101.0, BarrierOption.Knock.IN));
        }
    }

    @Nested
    class OfCashUnlessTouched extends Laws {
        @Override
        Instrument instrument() {
            return on(withoutDrift(), barrier(BarrierOption.Payment.CASH, Double.NaN, BarrierOption.Knock.OUT));
        }

        @Override
        FactorLayout layout() {
            return withoutStrike(super.layout());
        }
    }

    @Nested
    class OfACorridor extends Laws {
        @Override
        Instrument instrument() {
            return on(
                    withoutDrift(),
                    new DoubleBarrierOption(
                            PutCall.CALL, 97.0, 85.0, 125.0, Monitoring.continuous(), 0.75, THREE_WEIGHTS, 1.0));
        }
    }

    @Nested
    class OfAWorstOfTwo extends Laws {
        @Override
        Instrument instrument() {
            MarketData market = new MarketData(
                    LevelKind.SPOT,
                    new double[] {101.0, 96.0},
                    new double[] {18.0, 24.0},
                    new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}}),
                    0.03,
                    Optional.empty(),
                    OptionalDouble.empty());
            return on(
                    market,
                    new ExtremeOption(
                            ExtremeOption.Extreme.WORST, PutCall.PUT, 97.0, 0.75, new double[] {0.9, 1.1}, 1.0));
        }

        @Override
        FactorLayout layout() {
            return FactorLayout.all(LevelKind.SPOT, 2);
        }
    }

    private static final double[] THREE_WEIGHTS = {0.5, 0.3, 0.2};

    private static final AsianOption AVERAGE_AGAINST_STRIKE = new AsianOption(
            PutCall.CALL, 98.5, Schedule.equallySpaced(4), new PastFixings(1, 97.0), 0.75, THREE_WEIGHTS, 1.0);

    private static Instrument on(MarketData market, Product product) {
        return new Instrument(market, product);
    }

    private static MarketData withoutDrift() {
        return spots(Optional.of(new double[3]), Optional.empty()).market();
    }

    private static BarrierOption barrier(BarrierOption.Payment payment, double strike, BarrierOption.Knock knock) {
        return new BarrierOption(
                payment,
                strike,
                88.0,
                BarrierOption.Direction.DOWN,
                knock,
                Monitoring.continuous(),
                0.75,
                THREE_WEIGHTS,
                1.0);
    }

    private static FactorLayout withoutStrike(FactorLayout layout) {
        return new FactorLayout(layout.factors().stream()
                .filter(factor -> factor.kind() != FactorId.Kind.STRIKE)
                .toList());
    }

    @Test
    void refusesProductsWithoutClosedForm() {
        Instrument drifting = on(
                spots(Optional.empty(), Optional.empty()).market(),
                barrier(BarrierOption.Payment.CALL, 97.0, BarrierOption.Knock.OUT));

        assertThrows(
                IllegalArgumentException.class,
                () -> new AnalyticPricer(drifting, FactorLayout.levels(LevelKind.SPOT, 3)));
    }

    private static Instrument spots(Optional<double[]> carry, Optional<Smoothing> smoothing) {
        double[][] correlation = {{1.0, 0.4, 0.2}, {0.4, 1.0, -0.1}, {0.2, -0.1, 1.0}};
        MarketData market = new MarketData(
                LevelKind.SPOT,
                new double[] {101.0, 96.0, 99.0},
                new double[] {18.0, 24.0, 11.0},
                new Correlation(correlation),
                0.03,
                carry,
                OptionalDouble.empty());
        return new Instrument(
                market, new BasketOption(PayoffType.CALL, 98.5, 0.75, new double[] {0.5, 0.3, 0.2}, 1.0, smoothing));
    }

    private static Instrument forwards(PayoffType type) {
        MarketData market = MarketData.ofForwards(
                new double[] {101.0, 96.0},
                new double[] {18.0, 24.0},
                new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}}),
                0.03);
        return new Instrument(market, BasketOption.of(type, 97.0, 0.75, 0.5, 0.5));
    }

    @Test
    void aPermutedLayoutPermutesTheAnswer() {
        Instrument instrument = spots(Optional.empty(), Optional.empty());
        FactorLayout layout = FactorLayout.all(LevelKind.SPOT, 3);
        List<FactorId> reversed = new ArrayList<>(layout.factors());
        Collections.reverse(reversed);
        FactorLayout backward = new FactorLayout(reversed);

        Valuation one = priced(instrument, layout);
        Valuation other = priced(instrument, backward);

        int last = layout.size() - 1;
        for (int j = 0; j <= last; j++) {
            assertEquals(one.gradient()[j], other.gradient()[last - j]);
        }
        for (int cell = 0; cell < 9; cell++) {
            assertEquals(one.curvature()[cell], other.curvature()[8 - cell]);
        }
    }

    private static Valuation priced(Instrument instrument, FactorLayout layout) {
        Valuation out = Valuation.withCurvature(layout);
        assertTrue(new AnalyticPricer(instrument, layout).tryPrice(instrument.read(layout), out));
        assertEquals(ValueSource.CLOSED, out.source());
        return out;
    }

    @Test
    void refusesCorrelationsThatAreNoneTogether() {
        Instrument instrument = new Instrument(
                MarketData.ofForwards(
                        new double[] {1.0, 1.0, 1.0}, new double[] {1.0, 1.0, 1.0}, Correlation.identity(3), 0.0),
                BasketOption.of(PayoffType.CALL, 1.0, 1.0, 1.0, 1.0, 1.0));
        FactorLayout layout = FactorLayout.all(LevelKind.FORWARD, 3);
        double[] x = instrument.read(layout);
        for (int i = 1; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                // Variance 3 - 6 0.9 of the sum of three: less than nothing.
                x[layout.columnOf(FactorId.correlation(i, j))] = -0.9;
            }
        }

        assertFalse(new AnalyticPricer(instrument, layout).tryPrice(x, Valuation.of(layout)));
    }

    @Test
    void expiredPointsHaveNoTheta() {
        Instrument instrument = forwards(PayoffType.CALL);
        FactorLayout layout = FactorLayout.all(LevelKind.FORWARD, 2);
        double[] x = instrument.read(layout);
        int expiry = layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        x[expiry] = 0.0;
        Valuation out = Valuation.withCurvature(layout);

        assertTrue(new AnalyticPricer(instrument, layout).tryPrice(x, out));

        assertEquals(1.5, out.value());
        assertFalse(out.hasGradient(expiry));
        assertEquals(0.0, out.gradient()[layout.columnOf(FactorId.of(FactorId.Kind.RATE))]);
        assertTrue(out.hasCurvature());
    }

    @Test
    void refusesToOverflow() {
        Instrument instrument = forwards(PayoffType.CALL);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 2);
        AnalyticPricer pricer = new AnalyticPricer(
                new Instrument(
                        instrument.market(),
                        new BasketOption(PayoffType.CALL, 97.0, 0.75, new double[] {1e10, 1.0}, 1.0, Optional.empty())),
                layout);

        assertFalse(pricer.tryPrice(new double[] {1e300, 1.0}, Valuation.of(layout)));
    }

    @Test
    void refusesALayoutOfAnotherMarket() {
        FactorLayout spots = FactorLayout.levels(LevelKind.SPOT, 2);

        assertThrows(IllegalArgumentException.class, () -> new AnalyticPricer(forwards(PayoffType.CALL), spots));
    }
}
