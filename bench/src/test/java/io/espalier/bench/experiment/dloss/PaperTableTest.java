package io.espalier.bench.experiment.dloss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.significance.Ranks;
import org.junit.jupiter.api.Test;

/** The paper's Tables II and III against its Table V. */
class PaperTableTest {
    private static final Ranks RANKS = PaperTable.read().ranks();

    @Test
    void ranksAreThoseOfTableTwo() {
        double[][] printed = {
            {5, 3, 4, 2, 1},
            {5, 1, 4, 3, 2},
            {5, 3, 4, 2, 1},
            {5, 3, 2, 4, 1},
            {5, 2, 4, 1, 3},
            {5, 1, 3, 4, 2},
            {4, 2, 5, 3, 1},
            {5, 1, 2, 4, 3},
            {4, 5, 1, 3, 2},
            {4, 2, 5, 3, 1}
        };

        assertEquals(printed.length, RANKS.each().length);
        for (BenchmarkSet set : BenchmarkSet.values()) {
            assertArrayEquals(printed[set.ordinal()], RANKS.each()[set.ordinal()], set.label());
        }
    }

    @Test
    void averageRanksAndMeanReciprocalRanksAreThosePrinted() {
        double[] averages = {4.7, 2.3, 3.4, 2.9, 1.7};
        double[] reciprocals = {0.215, 0.570, 0.373, 0.408, 0.716};
        for (int way = 0; way < averages.length; way++) {
            assertEquals(averages[way], RANKS.average(way), 1e-12);
            // Printed digits are cut, not rounded: 0.71667 is 0.716.
            assertEquals(reciprocals[way], Math.floor(1000.0 * RANKS.meanReciprocal(way) + 1e-9) / 1000.0, 1e-12);
        }
    }

    /** The row of DL_NN in Table III: no star against L2, one against DL_RND and DO, two against STD. */
    @Test
    void rankTestsOfTheBestMethodHaveThePrintedStars() {
        int best = Method.PAPERS.indexOf(Method.NEAREST);

        assertTrue(RANKS.beats(best, Method.PAPERS.indexOf(Method.L2)) > 0.05);
        double random = RANKS.beats(best, Method.PAPERS.indexOf(Method.RANDOM));
        double dropout = RANKS.beats(best, Method.PAPERS.indexOf(Method.DROPOUT));
        assertTrue(random > 0.01 && random < 0.05, "DL_RND: " + random);
        assertTrue(dropout > 0.01 && dropout < 0.05, "DO: " + dropout);
        assertTrue(RANKS.beats(best, Method.PAPERS.indexOf(Method.STD)) < 0.01);
    }
}
