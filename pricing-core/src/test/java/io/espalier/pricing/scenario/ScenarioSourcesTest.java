package io.espalier.pricing.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every generator promises. */
class ScenarioSourcesTest {
    private static final double[][] HISTORY = SimulatedReturns.two(600, 0.6, 7);

    static List<ScenarioModel> models() {
        return List.of(new FilteredHistorical(), new GarchScenarios(), new BlockBootstrap(20));
    }

    private static double[][] draw(ScenarioSource source, long seed, long path) {
        double[][] returns = new double[source.days()][source.series()];
        source.draw(seed, path, returns);
        return returns;
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPathHasTheSameBitsInAnyOrderAndOnAnyThread(ScenarioModel model) {
        FittedScenarios fitted = model.fit(ReturnHistory.of(HISTORY));
        for (ScenarioSource source : List.of(fitted.stationary(25), fitted.after(HISTORY, 25))) {
            double[][][] inOrder = IntStream.range(0, 500)
                    .mapToObj(path -> draw(source, 3, path))
                    .toArray(double[][][]::new);

            double[][][] onThreads = IntStream.range(0, 500)
                    .parallel()
                    .mapToObj(path -> draw(source, 3, 499 - path))
                    .toArray(double[][][]::new);

            for (int path = 0; path < 500; path++) {
                assertTrue(Arrays.deepEquals(inOrder[path], onThreads[499 - path]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void anotherSeedAndAnotherPathDrawOtherReturns(ScenarioModel model) {
        ScenarioSource source = model.fit(ReturnHistory.of(HISTORY)).stationary(25);

        assertFalse(Arrays.deepEquals(draw(source, 3, 0), draw(source, 4, 0)));
        assertFalse(Arrays.deepEquals(draw(source, 3, 0), draw(source, 3, 1)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void returnsInPerCentAndAsFractionsGiveTheSameScenarios(ScenarioModel model) {
        double[][] fractions = Arrays.stream(HISTORY)
                .map(row -> Arrays.stream(row).map(r -> r / 64.0).toArray())
                .toArray(double[][]::new);

        double[][] perCent = draw(model.fit(ReturnHistory.of(HISTORY)).stationary(25), 3, 5);
        double[][] small = draw(model.fit(ReturnHistory.of(fractions)).stationary(25), 3, 5);

        for (int t = 0; t < perCent.length; t++) {
            for (int j = 0; j < 2; j++) {
                assertEquals(perCent[t][j] / 64.0, small[t][j], 1e-9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void seriesMoveTogetherAsTheyDidInTheHistory(ScenarioModel model) {
        ScenarioSource source = model.fit(ReturnHistory.of(HISTORY)).stationary(20);

        double[][] drawn = IntStream.range(0, 1000)
                .boxed()
                .flatMap(path -> Arrays.stream(draw(source, 1, path)))
                .toArray(double[][]::new);

        // Standard error of a correlation over 600 fat-tailed days: about 0.04; over the draws less.
        assertEquals(correlation(HISTORY), correlation(drawn), 0.12);
    }

    private static double correlation(double[][] rows) {
        double ab = 0.0;
        double aa = 0.0;
        double bb = 0.0;
        for (double[] row : rows) {
            ab += row[0] * row[1];
            aa += row[0] * row[0];
            bb += row[1] * row[1];
        }
        return ab / Math.sqrt(aa * bb);
    }

    @ParameterizedTest
    @MethodSource("models")
    void tooShortAHistoryIsRefusedWithWhatIsNeeded(ScenarioModel model) {
        ReturnHistory shortOne = ReturnHistory.of(Arrays.copyOf(HISTORY, 20));

        ScenarioFitException refusal = assertThrows(ScenarioFitException.class, () -> model.fit(shortOne));

        assertTrue(refusal.getMessage().contains("at least 30"), refusal.getMessage());
    }

    @Test
    void aSeriesThatDoesNotVaryIsNamed() {
        double[][] days =
                Arrays.stream(HISTORY).map(row -> new double[] {row[0], 0.25}).toArray(double[][]::new);
        ReturnHistory history = new ReturnHistory(List.of("SPX", "peg"), List.<double[][]>of(days));

        ScenarioFitException refusal =
                assertThrows(ScenarioFitException.class, () -> new FilteredHistorical().fit(history));

        assertTrue(refusal.getMessage().contains("peg"), refusal.getMessage());
    }

    @Test
    void aHistoryWithoutReactionToShocksHasAConstantVarianceAndSaysSo() {
        // Squares that fall and rise by turns: a large one is followed by a small one, so that alpha is at its bound.
        double[] returns = IntStream.range(0, 400)
                .mapToDouble(t -> (t % 4 < 2 ? 1.0 : -1.0) * (t % 2 == 0 ? 1.0 : 0.2))
                .toArray();

        FittedScenarios fitted = new FilteredHistorical().fit(ReturnHistory.of(returns));

        assertTrue(fitted.notes().get(0).contains("constant"), fitted.notes().toString());
        double[][] calm = draw(fitted.after(new double[][] {{0.0}}, 1), 1, 1);
        double[][] wild = draw(fitted.after(new double[][] {{50.0}}, 1), 1, 1);
        assertArrayEquals(calm[0], wild[0]);
        // At the history's own variance its residuals are its returns again.
        for (int path = 0; path < 50; path++) {
            double drawn = draw(fitted.stationary(1), 1, path)[0][0];
            assertEquals(Math.abs(drawn) > 0.6 ? 1.0 : 0.2, Math.abs(drawn), 1e-4);
        }
    }

    /** One bad day anywhere, not the first only. */
    @Test
    void everyDayObservedMustHoldOneFiniteReturnPerSeries() {
        FittedScenarios fitted = new FilteredHistorical().fit(ReturnHistory.of(HISTORY));
        double[] day = {1.0, 2.0};

        for (double[] bad :
                List.of(new double[] {1.0}, new double[] {1.0, 2.0, 3.0}, new double[] {1.0, Double.NaN}, new double[] {
                    Double.POSITIVE_INFINITY, 1.0
                })) {
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> fitted.after(new double[][] {day, bad, day}, 1));
            assertTrue(refusal.getMessage().contains("day=1"), refusal.getMessage());
        }
    }

    @Test
    void badArgumentsAreRefused() {
        FittedScenarios fitted = new GarchScenarios().fit(ReturnHistory.of(HISTORY));

        assertThrows(IllegalArgumentException.class, () -> fitted.stationary(0));
        assertThrows(IllegalArgumentException.class, () -> fitted.after(new double[0][], 1));
        assertThrows(IllegalArgumentException.class, () -> fitted.after(new double[][] {{1.0}}, 1));
        assertThrows(IllegalArgumentException.class, () -> new BlockBootstrap(0));
        assertThrows(IllegalArgumentException.class, () -> ReturnHistory.of(new double[][] {{1.0, 2.0}, {1.0}}));
        assertThrows(IllegalArgumentException.class, () -> ReturnHistory.of(new double[] {Double.NaN}));
    }
}
