package io.espalier.bench.experiment.significance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PairedTestsTest {

    /** Six pairs; the chances are SciPy's: wilcoxon(alternative="greater") 0.0625, shapiro 0.53925, ttest_rel 0.09922. */
    @Test
    void sixPairs() {
        PairedTests tests = PairedTests.of(
                new double[] {0.6, 0.5, 0.7, 0.9, 0.4, 0.55}, new double[] {0.5, 0.52, 0.6, 0.7, 0.45, 0.4});

        assertEquals(6, tests.pairs());
        assertEquals(0.1, tests.median(), 1e-12);
        assertEquals(0.5392516361164053, tests.shapiro(), 1e-6);
        assertEquals(0.0992227835782814, tests.t(), 1e-9);
        // A tie in size: exact by one library, normal by the other.
        assertEquals(0.0625, tests.wilcoxon(), 0.02);
    }

    /** Five positive differences of five: one outcome in 32. */
    @Test
    void wilcoxonIsOneSided() {
        double[] large = {2, 4, 6, 8, 10};
        double[] small = {1, 2, 3, 4, 5};

        assertEquals(1.0 / 32.0, PairedTests.larger(large, small), 1e-12);
        assertEquals(1.0, PairedTests.larger(small, large), 1e-12);
    }

    @Test
    void whereNothingDiffersThereIsNoChance() {
        PairedTests tests = PairedTests.of(new double[] {1, 2, 3}, new double[] {1, 2, 3});

        assertTrue(Double.isNaN(tests.wilcoxon()) && Double.isNaN(tests.shapiro()) && Double.isNaN(tests.t()));
        assertThrows(IllegalArgumentException.class, () -> PairedTests.of(new double[1], new double[2]));
    }

    @Test
    void equalErrorsShareTheMeanOfTheirRanks() {
        Ranks ranks = Ranks.of(new double[][] {{0.3, 0.1, 0.2}, {0.5, 0.5, 0.1}});

        assertArrayEquals(new double[] {3.0, 1.0, 2.0}, ranks.each()[0]);
        assertArrayEquals(new double[] {2.5, 2.5, 1.0}, ranks.each()[1]);
        assertEquals(2.75, ranks.average(0));
        assertEquals((1.0 / 2.0 + 1.0) / 2.0, ranks.meanReciprocal(2));
        assertTrue(Double.isNaN(ranks.beats(0, 0)));
    }
}
