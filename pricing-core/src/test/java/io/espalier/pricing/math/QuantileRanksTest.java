package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks against the textbook, and against binomial probabilities summed in whole numbers. */
class QuantileRanksTest {

    /** The median's intervals of every table of non-parametric statistics: 10 (2, 9), 20 (6, 15), 50 (18, 33), 100 (40, 61). */
    @ParameterizedTest
    @CsvSource({"10, 2, 9", "20, 6, 15", "50, 18, 33", "100, 40, 61"})
    void theMediansIntervalIsTheTables(long n, long low, long high) {
        assertEquals(new QuantileRanks(n / 2, low, high), QuantileRanks.of(n, 0.5, 0.95));
    }

    /** Each tail holds at most 2.5 %, and one rank less on either side would leave it more. */
    @ParameterizedTest
    @CsvSource({"128, 19, 20", "128, 1, 2", "400, 99, 100", "700, 95, 100", "128, 1, 10"})
    void theTailsAreTheLargestThatAreAllowed(int n, int numerator, int denominator) {
        QuantileRanks ranks = QuantileRanks.of(n, (double) numerator / denominator, 0.95);

        BigDecimal tail = new BigDecimal("0.025");
        assertTrue(upTo(n, numerator, denominator, (int) ranks.low() - 1).compareTo(tail) <= 0);
        assertTrue(upTo(n, numerator, denominator, (int) ranks.low()).compareTo(tail) > 0);
        BigDecimal from = BigDecimal.ONE.subtract(tail);
        assertTrue(upTo(n, numerator, denominator, (int) ranks.high() - 1).compareTo(from) >= 0);
        assertTrue(upTo(n, numerator, denominator, (int) ranks.high() - 2).compareTo(from) < 0);
    }

    /** P(B <= k) of B binomial(n, a/b), exact: sum of C(n, i) a^i (b - a)^(n - i) over b^n. */
    private static BigDecimal upTo(int n, int a, int b, int k) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int i = 0; i <= k; i++) {
            sum = sum.add(choose.multiply(BigInteger.valueOf(a).pow(i))
                    .multiply(BigInteger.valueOf(b - a).pow(n - i)));
            choose = choose.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return new BigDecimal(sum).divide(new BigDecimal(BigInteger.valueOf(b).pow(n)), MathContext.DECIMAL64);
    }

    /** No number is above the 99.9 % quantile with 97.5 % confidence before 0.999^n < 0.025, n = 3,688; nor the 99 % one before 368. */
    @ParameterizedTest
    @CsvSource({"3687, 0.999, true", "3688, 0.999, false", "367, 0.99, true", "368, 0.99, false"})
    void aHighQuantileNeedsManyNumbers(long n, double level, boolean beyond) {
        assertEquals(beyond, QuantileRanks.of(n, level, 0.95).high() == n + 1);
    }

    @Test
    void aLowQuantileMayHaveNoLowerNumber() {
        assertEquals(0, QuantileRanks.of(5, 0.1, 0.95).low());
    }

    /** At a million numbers the ranks are those of the normal law: n p -+ 1.96 sqrt(n p (1 - p)), to a rank or two. */
    @Test
    void amongManyNumbersTheRanksAreTheNormalLaws() {
        QuantileRanks ranks = QuantileRanks.of(1_000_000, 0.95, 0.95);

        double reach = 1.959964 * Math.sqrt(1e6 * 0.95 * 0.05);
        assertEquals(950_000 - reach, ranks.low(), 2.0);
        assertEquals(950_000 + reach, ranks.high(), 2.0);
    }

    @Test
    void aLevelOutsideIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> QuantileRanks.of(10, 1.0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> QuantileRanks.of(0, 0.5, 0.95));
    }
}
