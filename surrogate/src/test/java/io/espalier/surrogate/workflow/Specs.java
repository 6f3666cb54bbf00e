package io.espalier.surrogate.workflow;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Specifications that several tests train. */
final class Specs {
    private Specs() {}

    /** A two-asset basket on forwards, small enough to train in a second. */
    static SurrogateSpec small(long seed, int rows, List<Integer> hidden, PruningSpec pruning) {
        MarketData market = MarketData.ofForwards(
                new double[] {1.0, 1.0},
                new double[] {0.2, 0.3},
                new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}}),
                0.0);
        Instrument call = new Instrument(market, BasketOption.of(PayoffType.CALL, 1.1, 1.0, 0.5, 0.5));
        Box box = new Box(new double[] {0.4, 0.4}, new double[] {1.6, 1.6});
        return spec(call, box, rows, hidden, pruning, seed);
    }

    /**
     * The G-7 index basket of Milevsky and Posner (1998), volatilities times 100 as normal ones; spots within 35 %
     * of today's, the paper's oversized network, pruned to the paper's sizes.
     */
    static SurrogateSpec g7(long seed) {
        double[][] correlation = {
            {1.00, 0.35, 0.10, 0.27, 0.04, 0.17, 0.71},
            {0.35, 1.00, 0.39, 0.27, 0.50, -0.08, 0.15},
            {0.10, 0.39, 1.00, 0.53, 0.70, -0.23, 0.09},
            {0.27, 0.27, 0.53, 1.00, 0.46, -0.22, 0.32},
            {0.04, 0.50, 0.70, 0.46, 1.00, -0.29, 0.13},
            {0.17, -0.08, -0.23, -0.22, -0.29, 1.00, -0.03},
            {0.71, 0.15, 0.09, 0.32, 0.13, -0.03, 1.00}
        };
        MarketData market = new MarketData(
                LevelKind.SPOT,
                filled(7, 100.0),
                new double[] {11.55, 20.68, 14.53, 17.99, 15.59, 14.62, 15.68},
                new Correlation(correlation),
                0.063,
                Optional.of(new double[] {0.0461, 0.0391, 0.0494, 0.0438, 0.0549, 0.0268, 0.0464}),
                OptionalDouble.empty());
        Instrument call = new Instrument(
                market, BasketOption.of(PayoffType.CALL, 100.0, 1.0, 0.10, 0.15, 0.15, 0.05, 0.20, 0.10, 0.25));
        return spec(
                call,
                new Box(filled(7, 65.0), filled(7, 135.0)),
                65_536,
                List.of(128, 128, 128, 128, 128, 128),
                new PruningSpec(PruningSpec.Method.IASA, Optional.of(List.of(3, 3, 1, 2, 2, 2))),
                seed);
    }

    private static SurrogateSpec spec(
            Instrument instrument, Box box, int rows, List<Integer> hidden, PruningSpec pruning, long seed) {
        FactorLayout columns = FactorLayout.levels(instrument.market().kind(), instrument.size());
        return new SurrogateSpec(
                instrument,
                new SamplingPlan(columns, box, new SamplingLaw.Uniform(), rows, 1, true, seed),
                new NetworkSpec(hidden, NetworkSpec.Front.auto()),
                new TrainingSpec(1, Optional.empty()),
                pruning,
                seed,
                "a test's specification, seed " + seed);
    }

    private static double[] filled(int n, double value) {
        double[] numbers = new double[n];
        Arrays.fill(numbers, value);
        return numbers;
    }
}
