package io.espalier.surrogate.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.math.Moments;
import io.espalier.pricing.random.NormalSource;
import io.espalier.pricing.scenario.FittedScenarios;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioFitException;
import io.espalier.pricing.scenario.ScenarioSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GanScenariosTest {
    private static final double[] MEAN = {0.1, -2.0};
    private static final double[] DEVIATION = {1.0, 5.0};

    /** Two independent series of unlike scale. */
    private static ReturnHistory history(int days) {
        final NormalSource normals = new NormalSource(3, 0);
        final double[][] returns = new double[days][2];
        for (int t = 0; t < days; t++) {
            for (int j = 0; j < 2; j++) {
                returns[t][j] = MEAN[j] + DEVIATION[j] * normals.normal(t, j);
            }
        }
        return ReturnHistory.of(returns);
    }

    private static GanScenarios model(int iterations) {
        final GanPlan plan = new GanPlan(
                8,
                List.of(32),
                OutputUnit.LINEAR,
                List.of(32, 16),
                HiddenUnit.SILU,
                GradientTerm.r1(1.0),
                32,
                iterations,
                1e-3);
        return new GanScenarios("gan", plan, 3, 4);
    }

    @Test
    void pathsHaveTheScaleOfEachSeries() {
        final ScenarioSource source = model(1500).fit(history(600)).stationary(3);

        for (int j = 0; j < 2; j++) {
            final Moments moments = new Moments();
            for (long path = 0; path < 2000; path++) {
                final double[][] returns = new double[3][2];
                source.draw(1, path, returns);
                moments.add(new double[] {returns[0][j], returns[1][j], returns[2][j]}, 3);
            }
            assertEquals(MEAN[j], moments.mean(), 0.4 * DEVIATION[j]);
            assertEquals(DEVIATION[j], Math.sqrt(moments.variance()), 0.4 * DEVIATION[j]);
        }
        assertEquals(2, source.series());
        assertEquals(3, source.days());
    }

    @Test
    void aShorterPathIsTheBeginningOfAWindow() {
        final FittedScenarios fitted = model(5).fit(history(100));
        final double[][] whole = new double[3][2];
        final double[][] part = new double[2][2];

        fitted.stationary(3).draw(7, 11, whole);
        fitted.stationary(2).draw(7, 11, part);

        assertArrayEquals(new double[][] {whole[0], whole[1]}, part);
    }

    @Test
    void aLongerPathIsRefused() {
        final FittedScenarios fitted = model(5).fit(history(100));

        final String said = assertThrows(IllegalArgumentException.class, () -> fitted.stationary(4))
                .getMessage();

        assertTrue(said.contains("days=4, windowDays=3"), said);
    }

    @Test
    void aHistoryThatCannotBeLearntIsRefused() {
        assertThrows(ScenarioFitException.class, () -> model(5).fit(history(20)));
        assertThrows(ScenarioFitException.class, () -> model(5).fit(ReturnHistory.of(new double[100])));
        final double[] tiny =
                IntStream.range(0, 100).mapToDouble(t -> t % 2 * 1e-70).toArray();
        assertThrows(ScenarioFitException.class, () -> model(5).fit(ReturnHistory.of(tiny)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GanScenarios("gan", GanPlan.study(OutputUnit.TANH, HiddenUnit.SILU, 10), 3, 1));
    }
}
