package io.espalier.surrogate.form;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Instruments on two underlyings, with every kind of column and of market. */
final class SampleForms {
    static final double[] WEIGHTS = {0.6, 0.5};

    private SampleForms() {}

    /** A name, an instrument, and its columns. */
    record Sample(String name, Instrument instrument, FactorLayout layout) {
        InputMap homogeneous() {
            return InputMap.homogeneous(instrument, layout);
        }

        /** A European put on the same weights and market. */
        Instrument control() {
            Product product = instrument.product();
            double strike = Double.isNaN(product.strike()) ? 100.0 : product.strike();
            double[] weights = product.weights();
            return new Instrument(
                    instrument.market(), BasketOption.of(PayoffType.PUT, strike, product.expiry(), weights));
        }

        /** Uniform over this share of every number, either side, on one path a row. */
        SamplingPlan plan(int rows, double share) {
            return new SamplingPlan(layout, box(share), new SamplingLaw.Uniform(), rows, 1, false, 5L);
        }

        Box box(double share) {
            double[] centre = instrument.read(layout);
            double[] low = IntStream.range(0, centre.length)
                    .mapToDouble(j -> centre[j] - share * Math.abs(centre[j]))
                    .toArray();
            double[] high = IntStream.range(0, centre.length)
                    .mapToDouble(j -> centre[j] + share * Math.abs(centre[j]))
                    .toArray();
            return new Box(low, high);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> all() {
        BasketOption call = BasketOption.of(PayoffType.CALL, 95.0, 1.3, WEIGHTS);
        return List.of(
                sample("forwards", forwards(), call, FactorLayout.all(LevelKind.FORWARD, 2)),
                sample("spots whose carry is the rate", spots(Optional.empty()), call, allOfSpots()),
                sample("spots whose carry is held", spots(Optional.of(new double[] {0.03, -0.01})), call, allOfSpots()),
                sample("a discount of its own", discounted(), call, allOfSpots()),
                sample(
                        "some columns held",
                        spots(Optional.empty()),
                        call,
                        layout(FactorId.volatility(1), FactorId.of(FactorId.Kind.RATE), FactorId.spot(1))),
                sample(
                        "a correlation in common",
                        forwards(),
                        call,
                        layout(
                                FactorId.commonCorrelation(),
                                FactorId.forward(1),
                                FactorId.of(FactorId.Kind.EXPIRY),
                                FactorId.forward(0),
                                FactorId.volatility(0))),
                sample("levels only", forwards(), call, FactorLayout.levels(LevelKind.FORWARD, 2)),
                sample(
                        "a spread",
                        forwards(),
                        BasketOption.of(PayoffType.CALL, 8.0, 1.3, 1.0, -1.0),
                        FactorLayout.all(LevelKind.FORWARD, 2)),
                sample(
                        "best of two",
                        spots(Optional.empty()),
                        new ExtremeOption(
                                ExtremeOption.Extreme.BEST, PutCall.CALL, 55.0, 1.3, new double[] {0.6, 0.0}, 1.0),
                        allOfSpots()),
                sample(
                        "a floating strike",
                        spots(Optional.empty()),
                        AsianOption.floating(PutCall.CALL, Schedule.equallySpaced(4), 1.3, WEIGHTS),
                        layout(
                                FactorId.spot(0),
                                FactorId.spot(1),
                                FactorId.volatility(0),
                                FactorId.of(FactorId.Kind.EXPIRY),
                                FactorId.of(FactorId.Kind.RATE))),
                sample(
                        "volatilities in proportion",
                        spots(Optional.of(new double[] {0.03, -0.01})),
                        call,
                        layout(
                                FactorId.spot(0),
                                FactorId.spot(1),
                                FactorId.commonVolatility(),
                                FactorId.of(FactorId.Kind.STRIKE),
                                FactorId.of(FactorId.Kind.EXPIRY))),
                sample(
                        "volatilities in proportion for good",
                        forwards(),
                        call,
                        layout(FactorId.forward(1), FactorId.commonVolatility())));
    }

    /** Those that may have a control: a discount of its own leaves it without derivatives in T and rate. */
    static List<Sample> controlled() {
        return all().stream()
                .filter(sample -> sample.instrument().market().discount().isEmpty())
                .toList();
    }

    static Sample sample(String name, MarketData market, Product product, FactorLayout layout) {
        return new Sample(name, new Instrument(market, product), layout);
    }

    static FactorLayout layout(FactorId... factors) {
        return new FactorLayout(List.of(factors));
    }

    static FactorLayout allOfSpots() {
        return FactorLayout.all(LevelKind.SPOT, 2);
    }

    static MarketData forwards() {
        return MarketData.ofForwards(new double[] {101.0, 90.0}, new double[] {20.0, 15.0}, correlation(), 0.02);
    }

    static MarketData spots(Optional<double[]> carry) {
        return market(carry, OptionalDouble.empty());
    }

    private static MarketData discounted() {
        return market(Optional.empty(), OptionalDouble.of(0.97));
    }

    private static MarketData market(Optional<double[]> carry, OptionalDouble discount) {
        return new MarketData(
                LevelKind.SPOT,
                new double[] {101.0, 90.0},
                new double[] {20.0, 15.0},
                correlation(),
                0.02,
                carry,
                discount);
    }

    private static Correlation correlation() {
        return new Correlation(new double[][] {{1.0, 0.3}, {0.3, 1.0}});
    }
}
