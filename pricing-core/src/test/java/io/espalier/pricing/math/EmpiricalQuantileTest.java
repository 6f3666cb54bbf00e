package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmpiricalQuantileTest {
    private static final double[] FOUR = {1.0, 2.0, 4.0, 8.0};

    @ParameterizedTest
    @CsvSource({"0, 1", "0.25, 1", "0.26, 2", "0.5, 2", "0.51, 4", "0.75, 4", "1, 8"})
    void itIsTheLeastNumberThatTheShareDoesNotExceed(double p, double quantile) {
        assertEquals(quantile, EmpiricalQuantile.of(FOUR, p));
    }

    /** In whole numbers: 100 times the count of numbers not above it against per cents times n. */
    @Test
    void countingFindsTheSame() {
        double[] sample = new Random(1).doubles(150).sorted().toArray();
        for (int perCent = 1; perCent <= 100; perCent++) {
            int needed = perCent * sample.length;

            double found = EmpiricalQuantile.of(sample, perCent / 100.0);

            long notAbove = Arrays.stream(sample).filter(x -> x <= found).count();
            assertTrue(100 * notAbove >= needed && 100 * (notAbove - 1) < needed, perCent + " %");
        }
    }

    /** 0.07 times 100 is above 7 in binary. */
    @ParameterizedTest
    @CsvSource({"100, 0.07, 7", "100, 0.29, 29", "1000, 0.035, 35", "10000, 0.01, 100", "150, 0.01, 2", "7, 1e-9, 1"})
    void aWholeProductIsTakenAsWhole(long n, double p, long rank) {
        assertEquals(rank, EmpiricalQuantile.rank(n, p));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.01, 0.25, 0.3, 0.5, 0.9, 0.99, 1.0})
    void countedFromAboveItIsTheQuantileOfTheNegatives(double p) {
        double[] sample = new Random(2).doubles(61).sorted().toArray();
        double[] negatives = Arrays.stream(sample).map(x -> -x).sorted().toArray();

        assertEquals(-EmpiricalQuantile.of(negatives, p), EmpiricalQuantile.fromAbove(sample, p));
    }

    @Test
    void theMedianIsTheUpperOfTwo() {
        assertEquals(4.0, EmpiricalQuantile.median(FOUR));
        assertEquals(2.0, EmpiricalQuantile.median(new double[] {1.0, 2.0, 9.0}));
    }

    @Test
    void nothingHasNoQuantileAndNeitherHasAShareBeyondOne() {
        assertThrows(IllegalArgumentException.class, () -> EmpiricalQuantile.of(new double[0], 0.5));
        assertThrows(IllegalArgumentException.class, () -> EmpiricalQuantile.of(FOUR, 1.01));
        assertThrows(IllegalArgumentException.class, () -> EmpiricalQuantile.of(FOUR, Double.NaN));
    }
}
