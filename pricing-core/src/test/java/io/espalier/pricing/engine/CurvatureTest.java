package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PathPayoff;
import io.espalier.pricing.product.PathProduct;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Schedule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Second derivatives of simulations against the closed form, by score and by differences. */
class CurvatureTest {
    private static final double[][] ALL_ONE = {{1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}};
    private static final double[][] HEDGED = {{1.0, -0.5, -0.5}, {-0.5, 1.0, -0.5}, {-0.5, -0.5, 1.0}};

    static Stream<Instrument> instruments() {
        return Stream.of(
                Baskets.forwards(PayoffType.CALL),
                Baskets.spots(PayoffType.PUT),
                Baskets.spotsWithCarry(PayoffType.STRADDLE, Baskets.DIFFERENT_CARRIES),
                Baskets.forwards(PayoffType.DIGITAL_CALL),
                Baskets.spotsWithCarry(PayoffType.DIGITAL_PUT, Baskets.DIFFERENT_CARRIES),
                // Singular: a score of the basket only.
                Baskets.forwardsWithCorrelation(ALL_ONE),
                Baskets.forwardsWithCorrelation(HEDGED));
    }

    /** 4.5 standard errors, and one more for the biases of smooth step and difference: a quarter of one each, at the money. */
    @ParameterizedTest
    @MethodSource("instruments")
    void everySecondDerivativeLiesWithinItsError(Instrument instrument) {
        FactorLayout layout = FactorLayout.levels(instrument.market().kind(), 3);
        for (boolean antithetic : new boolean[] {false, true}) {
            assertGammas(instrument, simulate(instrument, layout, antithetic), layout);
        }
    }

    private static MonteCarloResult simulate(Instrument instrument, FactorLayout layout, boolean antithetic) {
        MonteCarloPlan plan = new MonteCarloPlan(100_000, 5L, antithetic, 1).withCurvature(true);
        return new MonteCarloPricer(instrument, layout, Box.unbounded(3), plan)
                .simulate(instrument.read(layout), paths -> {});
    }

    private static void assertGammas(Instrument witness, MonteCarloResult result, FactorLayout layout) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double expected = gamma(witness, layout, i, j);
                double error = result.gammaError()[i][j];
                assertTrue(error > 0.0);
                assertEquals(expected, result.gamma()[i][j], 5.5 * error, i + "," + j);
                assertEquals(result.gamma()[j][i], result.gamma()[i][j]);
            }
        }
    }

    /** The same call as a payoff of one's own, whose state begins with today's levels, so that no score serves: differences. */
    private static Instrument scripted(Instrument instrument) {
        BasketOption option = instrument.option();
        PathPayoff payoff = new PathPayoff() {
            @Override
            public <T extends Real<T>> T pay(List<List<T>> levels) {
                return option.payoff(
                        levels.get(1), levels.get(1).get(0).times(0.0).plus(option.strike()));
            }
        };
        return new Instrument(
                instrument.market(),
                new PathProduct("scripted", 3, Schedule.equallySpaced(1), option.expiry(), 1.0, payoff));
    }

    @Test
    void differencesServeWhereNoScoreDoes() {
        for (double[][] correlation : new double[][][] {ALL_ONE, HEDGED}) {
            Instrument instrument = Baskets.forwardsWithCorrelation(correlation);
            FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);

            assertGammas(instrument, simulate(scripted(instrument), layout, true), layout);
        }
    }

    /** A score is of the size of 1/s, a difference of width h has noise of 1/sqrt(h s). */
    @Test
    void theBasketsScoreIsNoNoisierThanDifferences() {
        Instrument instrument = Baskets.forwards(PayoffType.CALL);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);

        double[][] byScore = simulate(instrument, layout, true).gammaError();
        double[][] byDifferences = simulate(scripted(instrument), layout, true).gammaError();

        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertTrue(byScore[i][j] < byDifferences[i][j], i + "," + j);
            }
        }
    }

    /** Central differences of the witness in two directions; h = 0.05 leaves 1e-8 of rounding and 1e-6 of truncation. */
    private static double gamma(Instrument instrument, FactorLayout layout, int i, int j) {
        double h = 0.05;
        double sum = 0.0;
        for (int up : new int[] {-1, 1}) {
            double[] x = instrument.read(layout);
            x[i] += up * h;
            sum += up * BasketWitness.derivative(instrument.with(layout, x), layout, j, h);
        }
        return sum / (2.0 * h);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void withoutLevelsAmongTheColumnsThereIsNone(Instrument instrument) {
        FactorLayout layout = FactorLayout.all(LevelKind.SPOT, 3);
        FactorLayout rates = new FactorLayout(layout.factors().subList(layout.size() - 2, layout.size()));
        MonteCarloPlan plan = new MonteCarloPlan(500, 5L, false, 1).withCurvature(true);

        MonteCarloResult result = new MonteCarloPricer(instrument, rates, Box.unbounded(2), plan)
                .simulate(instrument.read(rates), paths -> {});

        assertEquals(0, result.gamma().length);
    }
}
