package io.espalier.pricing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step is linear in its normals: unit normals read off mean and covariance without any sampling. */
class BachelierBasketTest {
    private static final double[] LEVELS = {100.0, -5.0, 40.0};
    private static final double[] VOLS = {20.0, 3.0, 10.0};
    private static final double RATE = 0.04;
    private static final double[][] REGULAR = {{1.0, 0.4, -0.3}, {0.4, 1.0, 0.2}, {-0.3, 0.2, 1.0}};
    private static final double[][] RANK_ONE = {{1.0, -1.0, 1.0}, {-1.0, 1.0, -1.0}, {1.0, -1.0, 1.0}};

    private static MarketData market(LevelKind kind, double[][] correlation, double... carry) {
        return new MarketData(
                kind,
                LEVELS,
                VOLS,
                new Correlation(correlation),
                RATE,
                carry.length == 0 ? Optional.empty() : Optional.of(carry),
                OptionalDouble.empty());
    }

    static Stream<MarketData> markets() {
        return Stream.of(REGULAR, RANK_ONE)
                .flatMap(rho -> Stream.of(
                        market(LevelKind.FORWARD, rho),
                        market(LevelKind.SPOT, rho),
                        market(LevelKind.SPOT, rho, 0.02, 0.02, 0.02),
                        market(LevelKind.SPOT, rho, 0.05, -0.05, 0.3),
                        market(LevelKind.SPOT, rho, 0.0, 1e-9, 0.0)));
    }

    private static List<Plain> parameters(MarketData market) {
        List<Plain> p = new ArrayList<>();
        Arrays.stream(LEVELS).forEach(level -> p.add(new Plain(level)));
        Arrays.stream(VOLS).forEach(vol -> p.add(new Plain(vol)));
        for (int i = 1; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                p.add(new Plain(market.correlation().get(i, j)));
            }
        }
        p.add(new Plain(RATE));
        return p;
    }

    /** Levels after equal steps to expiry for normals that are 0 but for one. */
    private static double[] levels(MarketData market, double expiry, int steps, int unit) {
        BachelierBasket model = new BachelierBasket(market, expiry / steps);
        List<Plain> p = parameters(market);
        List<Plain> arguments = model.arguments(new Plain(expiry / steps), p);
        List<Plain> state = model.init(p);
        for (int step = 0; step < steps; step++) {
            List<Plain> shock = new ArrayList<>();
            for (int k = 0; k < model.shocks(); k++) {
                shock.add(new Plain(step * model.shocks() + k == unit ? 1.0 : 0.0));
            }
            state = model.step(state, shock, arguments);
        }
        return model.levels(state).stream().mapToDouble(Plain::value).toArray();
    }

    private static double[][] covariance(MarketData market, double expiry, int steps) {
        double[] mean = levels(market, expiry, steps, -1);
        double[][] sum = new double[3][3];
        for (int unit = 0; unit < steps * new BachelierBasket(market, expiry / steps).shocks(); unit++) {
            double[] moved = levels(market, expiry, steps, unit);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    sum[i][j] += (moved[i] - mean[i]) * (moved[j] - mean[j]);
                }
            }
        }
        return sum;
    }

    private static double time(MarketData market, int i, int j, double expiry) {
        double b = market.carryOf(i) + market.carryOf(j);
        return b == 0.0 ? expiry : Math.expm1(b * expiry) / b;
    }

    /** Moves are read as differences of levels of size 100: 1.4e-14 each, felt against moves of size s sqrt(T). */
    @ParameterizedTest
    @MethodSource("markets")
    void meanAndCovarianceAreTheExactOnesInAnyNumberOfSteps(MarketData market) {
        for (double expiry : new double[] {1.0 / 525_600.0, 0.25, 2.0}) {
            for (int steps : new int[] {1, 4}) {
                double[][] covariance = covariance(market, expiry, steps);

                double[] mean = levels(market, expiry, steps, -1);
                for (int i = 0; i < 3; i++) {
                    double expected = LEVELS[i] * Math.exp(market.carryOf(i) * expiry);
                    assertEquals(expected, mean[i], 1e-14 * Math.abs(expected));
                    for (int j = 0; j < 3; j++) {
                        double exact = VOLS[i] * VOLS[j] * market.correlation().get(i, j) * time(market, i, j, expiry);
                        double scale = VOLS[i] * VOLS[j] * expiry;
                        double rounding = 1e-12 + 100.0 * 1.4e-14 / Math.sqrt(expiry);
                        assertEquals(exact, covariance[i][j], rounding * scale, "T=" + expiry + " " + i + "," + j);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("markets")
    void atExpiryNothingMoves(MarketData market) {
        for (int unit = -1; unit < new BachelierBasket(market, 0.0).shocks(); unit++) {
            double[] levels = levels(market, 0.0, 1, unit);
            for (int i = 0; i < 3; i++) {
                assertEquals(LEVELS[i], levels[i]);
            }
        }
    }

    @Test
    void aRankDeficientCorrelationTakesFewerNormals() {
        assertEquals(1, new BachelierBasket(market(LevelKind.FORWARD, RANK_ONE), 1.0).shocks());
        assertEquals(3, new BachelierBasket(market(LevelKind.FORWARD, REGULAR), 1.0).shocks());
    }

    /** With different carries perfectly correlated levels part ways as T grows: rank 1 at 0, more later. */
    @Test
    void lanesOfDifferentExpiryShareOneRootWithoutANaN() {
        MarketData market = market(LevelKind.SPOT, RANK_ONE, 0.05, -0.05, 0.3);
        BachelierBasket model = new BachelierBasket(market, 2.0);
        double[] expiries = {0.0, 1e-12, 1e-6, 0.1, 2.0};
        List<Lanes> p = new ArrayList<>();
        parameters(market).forEach(number -> p.add(Lanes.uniform(number.value(), expiries.length)));
        List<Lanes> shock = new ArrayList<>();
        for (int k = 0; k < model.shocks(); k++) {
            shock.add(Lanes.uniform(1.0, expiries.length));
        }

        List<Lanes> levels = model.levels(model.step(model.init(p), shock, model.arguments(Lanes.wrap(expiries), p)));

        for (int i = 0; i < 3; i++) {
            assertEquals(LEVELS[i], levels.get(i).values()[0], "T = 0");
            for (double level : levels.get(i).values()) {
                assertTrue(Double.isFinite(level));
            }
        }
    }

    @Test
    void parametersAreNamedInTheirOrder() {
        List<String> names =
                new FactorLayout(new BachelierBasket(market(LevelKind.SPOT, REGULAR), 1.0).parameters()).names();

        assertEquals(
                List.of(
                        "spot[0]",
                        "spot[1]",
                        "spot[2]",
                        "vol[0]",
                        "vol[1]",
                        "vol[2]",
                        "corr[1][0]",
                        "corr[2][0]",
                        "corr[2][1]",
                        "rate"),
                names);
    }

    /** Two roads to one number: the moves' covariance, read off unit normals, and the formula for the basket. */
    @ParameterizedTest
    @MethodSource("markets")
    void theBasketsVarianceIsThatOfItsMoves(MarketData market) {
        double[] weights = {0.5, -2.0, 1.5};
        double[][] covariance = covariance(market, 0.75, 1);
        double expected = 0.0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                expected += weights[i] * weights[j] * covariance[i][j];
            }
        }

        Plain variance = new BachelierBasket(market, 0.75).variance(weights, new Plain(0.75), parameters(market));

        // Moves are differences of levels of 100, felt against moves of 20.
        assertEquals(expected, variance.value(), 1e-12 * 400.0);
    }

    /** Over a step h = 1e-9 drift adds less than 2 b h = 3e-10 of the variance; what is left is quadratic variation, linear in time. */
    @ParameterizedTest
    @MethodSource("markets")
    void quadraticVariationIsVarianceWithoutDrift(MarketData market) {
        double[] weights = {0.5, -2.0, 1.5};
        BachelierBasket model = new BachelierBasket(market, 0.75);
        double atOnce =
                model.variance(weights, new Plain(1e-9), parameters(market)).value();

        Plain gathered = model.quadraticVariation(weights, new Plain(0.75), parameters(market));

        assertEquals(0.75e9 * atOnce, gathered.value(), 1e-9 * gathered.value());
    }

    @Test
    void forwardsDoNotGrow() {
        MarketData market = market(LevelKind.FORWARD, REGULAR);

        // Three deviations, and a root of 1 + 2 + 3 entries.
        assertEquals(
                9,
                new BachelierBasket(market, 1.0)
                        .arguments(new Plain(1.0), parameters(market))
                        .size());
    }
}
