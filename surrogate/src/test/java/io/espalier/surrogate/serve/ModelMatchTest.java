package io.espalier.surrogate.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.Autocallable;
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
import io.espalier.surrogate.artefact.SampleSurrogates;
import io.espalier.surrogate.artefact.Surrogate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a surrogate was not trained for is named, field by field; what is a column is free. */
class ModelMatchTest {
    private static final BasketOption CALL = BasketOption.of(PayoffType.CALL, 95.0, 1.0, 0.5, 0.5);
    private static final MarketData MARKET = market(new double[] {100.0, 90.0}, new double[] {20.0, 15.0}, 0.3, 0.02);

    @Test
    void anInstrumentThatDiffersInItsColumnsOnlyMatches() {
        Surrogate surrogate = SampleSurrogates.levelsOnly(MARKET);
        MarketData moved = market(new double[] {101.0, 88.0}, new double[] {20.0, 15.0}, 0.3, 0.02);

        assertEquals(List.of(), ModelMatch.check(surrogate, new Instrument(moved, CALL)));
    }

    @Test
    void theNotionalIsFree() {
        BasketOption million =
                new BasketOption(CALL.type(), CALL.strike(), CALL.expiry(), CALL.weights(), 1e6, CALL.smoothing());

        assertEquals(Set.of(), fields(SampleSurrogates.levelsOnly(MARKET), new Instrument(MARKET, million)));
    }

    @Test
    void everyFixedParameterThatDiffersIsNamed() {
        MarketData market = market(new double[] {100.0, 90.0}, new double[] {20.0, 16.0}, 0.4, 0.03);
        BasketOption put = new BasketOption(
                PayoffType.PUT,
                96.0,
                2.0,
                new double[] {0.6, 0.5},
                1.0,
                Optional.of(new Smoothing(Smoothing.Kind.SIGMOID, 0.1)));

        Set<String> fields = fields(SampleSurrogates.levelsOnly(MARKET), new Instrument(market, put));

        assertEquals(
                Set.of("type", "strike", "T", "payoff_smoothing", "weights[0]", "vols[1]", "corr[1][0]", "rate"),
                fields);
    }

    @Test
    void aCommonCorrelationFreesEveryPair() {
        FactorLayout common =
                new FactorLayout(List.of(FactorId.spot(0), FactorId.spot(1), FactorId.commonCorrelation()));
        Surrogate surrogate = SampleSurrogates.of(common, new Instrument(MARKET, CALL));
        MarketData market = market(new double[] {100.0, 90.0}, new double[] {20.0, 15.0}, 0.6, 0.02);

        assertEquals(Set.of(), fields(surrogate, new Instrument(market, CALL)));
    }

    @Test
    void aCommonVolatilityFreesTheLevelOfAllAndNotTheirProportion() {
        FactorLayout common =
                new FactorLayout(List.of(FactorId.spot(0), FactorId.spot(1), FactorId.commonVolatility()));
        Surrogate surrogate = SampleSurrogates.of(common, new Instrument(MARKET, CALL));
        Instrument trained = new Instrument(MARKET, CALL);

        for (double level : new double[] {0.1, 7.3, 20.0, 123.4}) {
            // The ratio is 3/4 but for rounding.
            MarketData scaled = market(new double[] {100.0, 90.0}, new double[] {level, level * 0.75}, 0.3, 0.02);
            assertEquals(Set.of(), fields(surrogate, new Instrument(scaled, CALL)));
            assertEquals(Set.of(), fields(surrogate, trained.with(common, new double[] {100.0, 90.0, level})));
        }
        MarketData bent = market(new double[] {100.0, 90.0}, new double[] {20.0, 15.0000001}, 0.3, 0.02);
        assertEquals(Set.of("vols[1]"), fields(surrogate, new Instrument(bent, CALL)));
        MarketData still = market(new double[] {100.0, 90.0}, new double[] {0.0, 15.0}, 0.3, 0.02);
        assertEquals(Set.of("vols[0]"), fields(surrogate, new Instrument(still, CALL)));
    }

    @Test
    void aColumnFreesItsParameter() {
        FactorLayout all = FactorLayout.all(LevelKind.SPOT, 2);
        Surrogate surrogate = SampleSurrogates.of(all, new Instrument(MARKET, CALL));
        MarketData market = market(new double[] {101.0, 91.0}, new double[] {21.0, 16.0}, 0.4, 0.03);

        assertEquals(
                Set.of(),
                fields(surrogate, new Instrument(market, CALL.withStrike(97.0).withExpiry(0.5))));
    }

    @Test
    void aLevelThatIsNoColumnMustBeTheOneTrainedWith() {
        Surrogate surrogate =
                SampleSurrogates.of(new FactorLayout(List.of(FactorId.spot(0))), new Instrument(MARKET, CALL));
        MarketData market = market(new double[] {101.0, 91.0}, new double[] {20.0, 15.0}, 0.3, 0.02);

        assertEquals(Set.of("spots[1]"), fields(surrogate, new Instrument(market, CALL)));
    }

    @Test
    void forwardsAreNotSpotsAndThreeAssetsAreNotTwo() {
        Surrogate surrogate = SampleSurrogates.levelsOnly(MARKET);
        MarketData forwards = MarketData.ofForwards(MARKET.levels(), MARKET.vols(), MARKET.correlation(), 0.02);
        MarketData three = MarketData.ofSpots(new double[3], new double[3], Correlation.identity(3), 0.02);

        assertEquals(Set.of("forwards"), fields(surrogate, new Instrument(forwards, CALL)));
        assertEquals(
                Set.of("weights"),
                fields(surrogate, new Instrument(three, BasketOption.of(PayoffType.CALL, 95.0, 1.0, 0.5, 0.5, 0.1))));
    }

    @Test
    void aDiscountOfItsOwnIsAnotherModel() {
        MarketData own = new MarketData(
                LevelKind.SPOT,
                MARKET.levels(),
                MARKET.vols(),
                MARKET.correlation(),
                0.02,
                Optional.empty(),
                OptionalDouble.of(0.9));

        assertEquals(Set.of("discount"), fields(SampleSurrogates.levelsOnly(MARKET), new Instrument(own, CALL)));
    }

    @Test
    void aCarryThatEqualsTheRateIsTheSameUntilTheRateIsAColumn() {
        MarketData held = held(0.02, 0.02);
        Surrogate fixedRate = SampleSurrogates.levelsOnly(MARKET);
        Surrogate movingRate = SampleSurrogates.of(
                new FactorLayout(List.of(FactorId.spot(0), FactorId.spot(1), FactorId.of(FactorId.Kind.RATE))),
                new Instrument(MARKET, CALL));

        assertEquals(Set.of(), fields(fixedRate, new Instrument(held, CALL)));
        assertEquals(Set.of("carry"), fields(movingRate, new Instrument(held, CALL)));
        assertEquals(Set.of("carry[1]"), fields(fixedRate, new Instrument(held(0.02, 0.01), CALL)));
    }

    @Test
    void everyProductMatchesItself() {
        for (String name : SampleSurrogates.products().keySet()) {
            Surrogate surrogate = SampleSurrogates.ofProduct(name);

            assertEquals(Set.of(), fields(surrogate, surrogate.normal()), name);
        }
    }

    @Test
    void anotherProductIsNamedByItsTypeAlone() {
        Surrogate asian = SampleSurrogates.ofProduct("asian");

        assertEquals(
                Set.of("type"),
                fields(asian, SampleSurrogates.ofProduct("autocallable").normal()));
        assertEquals(
                Set.of("type"),
                fields(asian, SampleSurrogates.ofProduct("european").normal()));
    }

    @Test
    void everyTermOfAnAsianIsNamed() {
        AsianOption call = new AsianOption(
                PutCall.CALL,
                96.0,
                Schedule.of(0.25, 0.6, 1.0),
                new PastFixings(3, 99.5),
                1.0,
                new double[] {0.5, 0.8},
                1.0);

        assertEquals(
                Set.of("type", "strike", "fixings[1]", "past_fixings", "weights[1]"),
                fields(SampleSurrogates.ofProduct("asian"), call));
        assertEquals(
                Set.of("type", "strike", "strike_type", "fixings", "past_fixings"),
                fields(
                        SampleSurrogates.ofProduct("asian"),
                        AsianOption.floating(PutCall.CALL, Schedule.equallySpaced(12), 1.0, 0.5, 0.75)));
    }

    @Test
    void everyTermOfABarrierIsNamed() {
        BarrierOption put = new BarrierOption(
                BarrierOption.Payment.PUT,
                95.0,
                81.0,
                BarrierOption.Direction.UP,
                BarrierOption.Knock.IN,
                Monitoring.continuous(),
                2.0,
                new double[] {0.5, 0.75},
                1.0);
        DoubleBarrierOption between = new DoubleBarrierOption(
                PutCall.CALL,
                95.0,
                71.0,
                151.0,
                Monitoring.on(Schedule.equallySpaced(3)),
                1.0,
                new double[] {0.5, 0.75},
                1.0);

        assertEquals(
                Set.of("type", "barrier", "direction", "knock", "monitoring", "T"),
                fields(SampleSurrogates.ofProduct("barrier"), put));
        assertEquals(
                Set.of("type", "lower", "upper", "monitoring"),
                fields(SampleSurrogates.ofProduct("double barrier"), between));
    }

    /** How many bridges a simulation takes is no term of the product. */
    @Test
    void bridgesAreFree() {
        Surrogate surrogate = SampleSurrogates.ofProduct("double barrier");
        DoubleBarrierOption bridged =
                ((DoubleBarrierOption) surrogate.instrument().product()).bridged(3);

        assertEquals(Set.of(), fields(surrogate, bridged));
    }

    @Test
    void everyTermOfAnExtremeAndAnAutocallableIsNamed() {
        double[] w = {0.5, 0.75};
        Autocallable other = new Autocallable(
                new double[] {100.0, 91.0}, Schedule.of(0.25, 1.0), 1.1, 0.03, 0.7, false, 0.5, 1.0, 5.0);

        assertEquals(
                Set.of("type"),
                fields(
                        SampleSurrogates.ofProduct("best of"),
                        new ExtremeOption(ExtremeOption.Extreme.WORST, PutCall.CALL, 95.0, 1.0, w, 1.0)));
        assertEquals(
                Set.of(
                        "initial[1]",
                        "observation_times",
                        "autocall_level",
                        "coupon",
                        "coupon_barrier",
                        "memory",
                        "knock_in"),
                fields(SampleSurrogates.ofProduct("autocallable"), other));
    }

    /** The last date, which is T, goes with T; a held one does not. */
    @Test
    void datesMoveWithAnExpiryThatIsAColumn() {
        FactorLayout layout =
                new FactorLayout(List.of(FactorId.spot(0), FactorId.spot(1), FactorId.of(FactorId.Kind.EXPIRY)));
        double[] w = {0.5, 0.5};
        AsianOption asian = AsianOption.fixed(PutCall.CALL, 95.0, Schedule.of(0.5, 1.0), 1.0, w);
        Surrogate surrogate = SampleSurrogates.of(layout, new Instrument(MARKET, asian));

        assertEquals(Set.of(), fields(surrogate, asian.withExpiry(0.75)));
        assertEquals(
                Set.of("fixings[0]"),
                fields(surrogate, AsianOption.fixed(PutCall.CALL, 95.0, Schedule.of(0.4, 0.75), 0.75, w)));
        assertEquals(
                Set.of("fixings[0]", "fixings[1]"),
                fields(surrogate, AsianOption.fixed(PutCall.CALL, 95.0, Schedule.of(0.2, 0.4), 0.4, w)));
    }

    private static Set<String> fields(Surrogate surrogate, Product wanted) {
        return fields(surrogate, new Instrument(surrogate.normal().market(), wanted));
    }

    @Test
    void theMessageHoldsBothValues() {
        String message = ModelMatch.check(
                        SampleSurrogates.levelsOnly(MARKET), new Instrument(MARKET, CALL.withStrike(97.0)))
                .get(0)
                .message();

        assertTrue(message.contains("strike=97.0") && message.contains("trained=95.0"), message);
    }

    private static MarketData held(double... carry) {
        return new MarketData(
                LevelKind.SPOT,
                MARKET.levels(),
                MARKET.vols(),
                MARKET.correlation(),
                0.02,
                Optional.of(carry),
                OptionalDouble.empty());
    }

    private static MarketData market(double[] levels, double[] vols, double rho, double rate) {
        return MarketData.ofSpots(levels, vols, SampleSurrogates.correlation(rho), rate);
    }

    private static Set<String> fields(Surrogate surrogate, Instrument wanted) {
        Set<String> fields = new TreeSet<>();
        ModelMatch.check(surrogate, wanted).forEach(mismatch -> fields.add(mismatch.field()));
        return fields;
    }
}
