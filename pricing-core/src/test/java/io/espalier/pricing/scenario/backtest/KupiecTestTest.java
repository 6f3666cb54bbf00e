package io.espalier.pricing.scenario.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KupiecTestTest {
    private static ExceptionCounts counts(long days, long exceptions) {
        return new ExceptionCounts(days, exceptions, 0, 0, 0, 0);
    }

    private static boolean isRejected(long days, long exceptions, double probability) {
        return KupiecTest.of(counts(days, exceptions), probability).pValue() < 0.05;
    }

    /** Numbers of exceptions that a test at 5 % does not reject, from the table of Kupiec (1995). */
    @ParameterizedTest
    @CsvSource({
        "255, 0.01, 1, 6",
        "510, 0.01, 2, 10",
        "1000, 0.01, 5, 16",
        "255, 0.025, 3, 11",
        "510, 0.025, 7, 20",
        "1000, 0.025, 16, 35",
        "255, 0.05, 7, 20",
        "510, 0.05, 17, 35",
        "1000, 0.05, 38, 64"
    })
    void theRegionOfNoRejectionIsThePublishedOne(long days, double probability, long least, long most) {
        assertTrue(isRejected(days, least - 1, probability));
        assertTrue(!isRejected(days, least, probability));
        assertTrue(!isRejected(days, most, probability));
        assertTrue(isRejected(days, most + 1, probability));
    }

    /** J. P. Morgan's 20 exceptions of a 95 % value at risk in 252 days of 1998: 3.91 (Jorion, "Value at Risk", chapter 6). */
    @Test
    void aPublishedRatioIsMet() {
        assertEquals(3.91, KupiecTest.of(counts(252, 20), 0.05).statistic(), 0.005);
    }

    @Test
    void withoutExceptionsOnlyTheCalmDaysCount() {
        LikelihoodRatio ratio = KupiecTest.of(counts(100, 0), 0.01);

        assertEquals(-200.0 * Math.log(0.99), ratio.statistic(), 1e-12);
    }

    @Test
    void theExpectedShareGivesNothingAway() {
        LikelihoodRatio ratio = KupiecTest.of(counts(1000, 10), 0.01);

        assertEquals(0.0, ratio.statistic(), 1e-12);
        assertEquals(1.0, ratio.pValue(), 1e-6);
    }

    /** Tabulated 5 % points of chi-square. */
    @Test
    void pValuesAreThoseOfChiSquare() {
        assertEquals(0.05, new LikelihoodRatio(3.841458820694124, 1).pValue(), 1e-12);
        assertEquals(0.05, new LikelihoodRatio(5.991464547107979, 2).pValue(), 1e-12);
    }

    @Test
    void whatCannotBeJudgedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> KupiecTest.of(counts(0, 0), 0.01));
        assertThrows(IllegalArgumentException.class, () -> KupiecTest.of(counts(10, 0), 1.0));
        assertThrows(IllegalArgumentException.class, () -> counts(10, 11));
    }
}
