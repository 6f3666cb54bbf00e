package io.espalier.pricing.scenario.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChristoffersenTestTest {
    /** J. P. Morgan's year: 14 exceptions after 232 calm days, 6 after 20 exceptions (Jorion, "Value at Risk", chapter 6). */
    private static final ExceptionCounts MORGAN = new ExceptionCounts(252, 20, 218, 14, 14, 6);

    @Test
    void aPublishedRatioOfIndependenceIsMet() {
        assertEquals(9.53, ChristoffersenTest.independence(MORGAN).statistic(), 0.005);
        assertTrue(ChristoffersenTest.independence(MORGAN).pValue() < 0.01);
    }

    @Test
    void conditionalCoverageIsCoverageAndIndependenceTogether() {
        LikelihoodRatio both = ChristoffersenTest.conditionalCoverage(MORGAN, 0.05);

        assertEquals(3.91 + 9.53, both.statistic(), 0.01);
        assertEquals(2, both.degreesOfFreedom());
    }

    /** Four calm days, then x x: pairs 3, 1, 0, 1. By hand: 2 (log of (3/4)^3 (1/4) 1) against (3/5)^3 (2/5)^2. */
    @Test
    void aHandWorkedSequenceIsMet() {
        ExceptionCounts counts = ExceptionCounts.of(false, false, false, false, true, true);

        assertEquals(new ExceptionCounts(6, 2, 3, 1, 0, 1), counts);
        double markov = 3 * Math.log(0.75) + Math.log(0.25);
        double constant = 3 * Math.log(0.6) + 2 * Math.log(0.4);
        assertEquals(
                2 * (markov - constant), ChristoffersenTest.independence(counts).statistic(), 1e-12);
    }

    @Test
    void pairsAreCountedWithinStretchesOnly() {
        ExceptionCounts counts = ExceptionCounts.of(List.of(new boolean[] {false, true}, new boolean[] {true, false}));

        assertEquals(new ExceptionCounts(4, 2, 0, 1, 1, 0), counts);
    }

    @Test
    void withoutExceptionsNothingSpeaksAgainstIndependence() {
        assertEquals(
                0.0,
                ChristoffersenTest.independence(ExceptionCounts.of(new boolean[100]))
                        .statistic());
    }
}
