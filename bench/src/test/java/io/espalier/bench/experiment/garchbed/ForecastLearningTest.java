package io.espalier.bench.experiment.garchbed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.Limit;
import io.espalier.surrogate.form.Examples;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ForecastLearningTest {
    private static double[] returns() {
        return new Random(5).doubles(200, -2.0, 2.0).toArray();
    }

    private static List<ForecastRow> learn(ForecastPlan plan) {
        return new ForecastLearning(plan, line -> {}).run();
    }

    @Test
    @Tag("training")
    void gradientsLeaveLessThanHalfOfTheError() {
        List<ForecastRow> rows = learn(ForecastPlan.brief(returns(), "uniform", 10, 1L));

        List<Limit> limits = ForecastRow.limits(rows);
        assertEquals(2, limits.size());
        limits.forEach(limit -> assertTrue(limit.held(), limit::toString));
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        ForecastPlan plan = new ForecastPlan(returns(), "uniform", List.of(40), List.of(4), List.of(2), 1, 3L);

        assertEquals(learn(plan), learn(plan));
    }

    /** The slope to omega of a forecast is the sum of powers of beta and persistence alone: all rows of one box differ in it. */
    @Test
    void rowsLieInTheBoxWithTheirForecastAndItsSlopes() {
        Examples examples = new ForecastBox(returns()).examples(50, 1, 9L);

        for (int row = 0; row < examples.size(); row++) {
            double beta = examples.x()[4 * row + 3];
            assertTrue(beta >= 0.70 && beta <= 0.84);
            // One step ahead of 200: 1 + beta + ... + beta^199.
            assertEquals((1.0 - Math.pow(beta, 200)) / (1.0 - beta), examples.dy()[4 * row + 1], 1e-12);
        }
    }

    @Test
    void plansWithoutWorkAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ForecastPlan.brief(returns(), "uniform", 0, 1L));
        assertThrows(IllegalArgumentException.class, () -> ForecastPlan.full(new double[1], "none", 1, 1L));
    }
}
