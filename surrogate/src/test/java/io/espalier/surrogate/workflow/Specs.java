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
import io.espalier.surrogate.network.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Specifications that several tests train. */
final class Specs {
    private static final int ASSETS = 7;
    private static final PruningSpec TO_EIGHT = new PruningSpec(PruningSpec.Method.IASA, Optional.of(List.of(4, 4)));

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
     * of today's; two hidden layers of 128 nodes, pruned to two of four.
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
                filled(ASSETS, 100.0),
                new double[] {11.55, 20.68, 14.53, 17.99, 15.59, 14.62, 15.68},
                new Correlation(correlation),
                0.063,
                Optional.of(new double[] {0.0461, 0.0391, 0.0494, 0.0438, 0.0549, 0.0268, 0.0464}),
                OptionalDouble.empty());
        Instrument call = new Instrument(
                market, BasketOption.of(PayoffType.CALL, 100.0, 1.0, 0.10, 0.15, 0.15, 0.05, 0.20, 0.10, 0.25));
        return spec(
                call, new Box(filled(ASSETS, 65.0), filled(ASSETS, 135.0)), 65_536, List.of(128, 128), TO_EIGHT, seed);
    }

    /**
     * A random seven-asset basket by the recipe of Huge and Savine's notebook: correlation U'U rescaled, U uniform on (-1, 1);
     * weights uniform on (1, 10), normalised; volatilities uniform on (5, 50), scaled to a basket volatility of 0.2; forwards
     * 1, strike 1.1, one year. The box is the notebook's, 1 +- 0.677 per asset. The seed draws the problem and trains it.
     */
    static SurrogateSpec notebook(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] correlation = randomCorrelation(random);
        double[] weights = random.doubles(ASSETS, 1.0, 10.0).toArray();
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] / sum);
        double[] vols = random.doubles(ASSETS, 5.0, 50.0).toArray();
        double scale = 0.2 / Math.sqrt(variance(weights, vols, correlation));
        Arrays.setAll(vols, i -> vols[i] * scale);
        MarketData market = MarketData.ofForwards(filled(ASSETS, 1.0), vols, new Correlation(correlation), 0.0);
        Instrument call = new Instrument(market, BasketOption.of(PayoffType.CALL, 1.1, 1.0, weights));
        double half = 0.5 * (1.0 + 0.5 * Math.sqrt((ASSETS - 1) / 12.0));
        Box box = new Box(filled(ASSETS, 1.0 - half), filled(ASSETS, 1.0 + half));
        return spec(call, box, 65_536, List.of(128, 128), TO_EIGHT, seed);
    }

    private static double[][] randomCorrelation(SplittableRandom random) {
        double[][] u = new double[2 * ASSETS][];
        Arrays.setAll(u, row -> random.doubles(ASSETS, -1.0, 1.0).toArray());
        double[][] c = new double[ASSETS][ASSETS];
        for (int i = 0; i < ASSETS; i++) {
            for (int j = 0; j < ASSETS; j++) {
                c[i][j] = product(u, i, j) / Math.sqrt(product(u, i, i) * product(u, j, j));
            }
            c[i][i] = 1.0;
        }
        return c;
    }

    private static double product(double[][] u, int i, int j) {
        return Arrays.stream(u).mapToDouble(row -> row[i] * row[j]).sum();
    }

    private static double variance(double[] weights, double[] vols, double[][] correlation) {
        double variance = 0.0;
        for (int i = 0; i < ASSETS; i++) {
            for (int j = 0; j < ASSETS; j++) {
                variance += weights[i] * weights[j] * vols[i] * vols[j] * correlation[i][j];
            }
        }
        return variance;
    }

    private static SurrogateSpec spec(
            Instrument instrument, Box box, int rows, List<Integer> hidden, PruningSpec pruning, long seed) {
        FactorLayout columns = FactorLayout.levels(instrument.market().kind(), instrument.size());
        return SurrogateSpec.of(
                instrument,
                new SamplingPlan(columns, box, new SamplingLaw.Uniform(), rows, 1, true, seed),
                new NetworkSpec(hidden, Activation.SILU, NetworkSpec.Front.auto()),
                TrainingSpec.of(1),
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
