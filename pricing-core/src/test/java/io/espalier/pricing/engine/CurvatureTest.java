package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.PayoffType;
import java.util.stream.Stream;
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
                // Singular: without a score.
                Baskets.forwardsWithCorrelation(ALL_ONE),
                Baskets.forwardsWithCorrelation(HEDGED));
    }

    /** 4.5 standard errors, and one more for the biases of smooth step and difference: a quarter of one each, at the money. */
    @ParameterizedTest
    @MethodSource("instruments")
    void everySecondDerivativeLiesWithinItsError(Instrument instrument) {
        FactorLayout layout = FactorLayout.levels(instrument.market().kind(), 3);
        for (boolean antithetic : new boolean[] {false, true}) {
            MonteCarloPlan plan = new MonteCarloPlan(100_000, 5L, antithetic, 1).withCurvature(true);

            MonteCarloResult result = new MonteCarloPricer(instrument, layout, Box.unbounded(3), plan)
                    .simulate(instrument.read(layout), paths -> {});

            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double expected = gamma(instrument, layout, i, j);
                    double error = result.gammaError()[i][j];
                    assertTrue(error > 0.0);
                    assertEquals(expected, result.gamma()[i][j], 5.5 * error, i + "," + j + " " + antithetic);
                    assertEquals(result.gamma()[j][i], result.gamma()[i][j]);
                }
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
