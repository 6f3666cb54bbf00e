package io.espalier.pricing.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockBootstrapTest {

    /** Day t of the first stretch is t, of the second 1000 + t; the second series adds a half. */
    private static ReturnHistory numbered() {
        return new ReturnHistory(List.of("a", "b"), List.of(stretch(0), stretch(1000)));
    }

    private static double[][] stretch(int first) {
        return IntStream.range(0, 60)
                .mapToObj(t -> new double[] {first + t, first + t + 0.5})
                .toArray(double[][]::new);
    }

    @Test
    void blocksAreRunsOfDaysWithinAStretchAllSeriesTogether() {
        ScenarioSource source = new BlockBootstrap(20).fit(numbered()).stationary(50);
        double[][] path = new double[50][2];
        Set<Double> starts = new TreeSet<>();

        for (int i = 0; i < 3000; i++) {
            source.draw(1, i, path);
            for (int t = 0; t < 50; t++) {
                assertEquals(path[t][0] + 0.5, path[t][1]);
                if (t % 20 == 0) {
                    starts.add(path[t][0]);
                } else {
                    assertEquals(path[t - 1][0] + 1.0, path[t][0]);
                }
            }
        }

        // Every start that leaves room for 20 days within its stretch, and no other.
        Set<Double> expected = new TreeSet<>();
        IntStream.range(0, 41).forEach(t -> {
            expected.add((double) t);
            expected.add(1000.0 + t);
        });
        assertEquals(expected, starts);
    }

    /** Of 82 starts a block repeats that before it once in 82 times, 37 of 3000 paths; and lies in the same stretch half of the time. */
    @Test
    void theBlocksOfAPathKnowNothingOfEachOther() {
        ScenarioSource source = new BlockBootstrap(20).fit(numbered()).stationary(40);
        double[][] path = new double[40][2];
        int repeated = 0;
        int inOneStretch = 0;
        for (int i = 0; i < 3000; i++) {
            source.draw(1, i, path);
            repeated += path[0][0] == path[20][0] ? 1 : 0;
            inOneStretch += path[0][0] < 1000.0 == path[20][0] < 1000.0 ? 1 : 0;
        }

        // Four deviations of the binomial counts.
        assertEquals(3000.0 / 82.0, repeated, 4.0 * Math.sqrt(3000.0 / 82.0));
        assertEquals(1500.0, inOneStretch, 4.0 * Math.sqrt(750.0));
    }

    @Test
    void itHasNoStateAndSaysSo() {
        FittedScenarios fitted = new BlockBootstrap(20).fit(numbered());

        assertTrue(!fitted.hasState());
        assertTrue(fitted.notes().get(0).contains("no state"));
    }
}
