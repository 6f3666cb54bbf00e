package io.espalier.pricing.scenario.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.random.NormalSource;
import io.espalier.pricing.scenario.SimulatedReturns;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class PathStatisticsTest {
    private static final double[] DAYS = SimulatedReturns.one(400, 11);

    private static PathStatistics statistics(int pieceDays, double[]... stretches) {
        return new PathStatistics(stretches, pieceDays, 10, 0.01);
    }

    @Test
    void theOneDayLossIsTheFourthLargestOfFourHundred() {
        double[] sorted = DAYS.clone();
        Arrays.sort(sorted);

        assertEquals(-sorted[3], statistics(50, DAYS).whole()[PathStatistics.LOSS]);
    }

    @Test
    void theLossOfTenDaysIsThatOfTheirSums() {
        double[] sums = IntStream.range(0, 391)
                .mapToDouble(t -> Arrays.stream(DAYS, t, t + 10).sum())
                .sorted()
                .toArray();

        assertEquals(-sums[3], statistics(50, DAYS).whole()[PathStatistics.HORIZON_LOSS]);
    }

    /** Beside Commons Math's correlation of the squares of neighbours, and the fourth moment written out. */
    @Test
    void clusteringAndKurtosisAreThoseOfTheirDefinitions() {
        double mean = Arrays.stream(DAYS).average().orElseThrow();
        double[] squares = Arrays.stream(DAYS).map(r -> (r - mean) * (r - mean)).toArray();
        double correlation =
                new PearsonsCorrelation().correlation(Arrays.copyOf(squares, 399), Arrays.copyOfRange(squares, 1, 400));
        double variance = Arrays.stream(squares).average().orElseThrow();
        double fourth = Arrays.stream(squares).map(s -> s * s).average().orElseThrow();

        double[] found = statistics(50, DAYS).whole();

        assertEquals(correlation, found[PathStatistics.CLUSTERING], 1e-12);
        assertEquals(fourth / (variance * variance), found[PathStatistics.KURTOSIS], 1e-12);
    }

    @Test
    void nothingIsCountedAcrossStretches() {
        double[] a = Arrays.copyOf(DAYS, 200);
        double[] falls = new double[9];
        Arrays.fill(falls, -50.0);

        // Nine days have no sum of ten days; joined to the others they would be the largest loss.
        assertTrue(statistics(50, a, falls).whole()[PathStatistics.HORIZON_LOSS] < 50.0);
    }

    @Test
    void aPieceTakenTwiceCountsAsDaysThatCameTwice() {
        double[] a = Arrays.copyOf(DAYS, 200);
        double[] b = Arrays.copyOfRange(DAYS, 200, 400);

        double[] resampled = statistics(200, a, b).of(new int[] {2, 0});

        // Moments are about the mean of all days in the one and of the first half in the other: kurtosis does not mind,
        // clustering hardly.
        double[] twice = statistics(200, a, a).whole();
        assertEquals(twice[PathStatistics.LOSS], resampled[PathStatistics.LOSS]);
        assertEquals(twice[PathStatistics.HORIZON_LOSS], resampled[PathStatistics.HORIZON_LOSS]);
        assertEquals(twice[PathStatistics.KURTOSIS], resampled[PathStatistics.KURTOSIS], 1e-10);
        assertEquals(twice[PathStatistics.CLUSTERING], resampled[PathStatistics.CLUSTERING], 0.05);
    }

    @Test
    void aRestTooShortForAPieceBelongsToTheLastOne() {
        assertEquals(8, statistics(50, DAYS).pieces());
        assertEquals(7, statistics(55, DAYS).pieces());
        assertEquals(1, statistics(1000, DAYS).pieces());
    }

    @Test
    void boundsHoldTheEstimateAndAreTheSameForTheSameSeed() {
        PathStatistics statistics = statistics(50, DAYS);
        double[] tails = {0.1, 0.1, 0.01, 0.01};

        HoldOutBounds bounds = HoldOutBounds.of(statistics, tails, new NormalSource(5, 0));
        HoldOutBounds again = HoldOutBounds.of(statistics, tails, new NormalSource(5, 0));

        assertArrayEquals(bounds.low(), again.low());
        for (int i = 0; i < PathStatistics.COUNT; i++) {
            assertTrue(bounds.low()[i] < bounds.estimate()[i] && bounds.estimate()[i] <= bounds.high()[i], "" + i);
        }
    }

    /** The 1 % quantile of normal days: its bootstrap deviation against the theory's sqrt(p (1 - p)/n)/density = 0.084 at n = 2000. */
    @Test
    void boundsOfALossAreAsWideAsTheTheorySays() {
        PathStatistics statistics = statistics(50, SimulatedReturns.calm(2000, 4));

        HoldOutBounds bounds =
                HoldOutBounds.of(statistics, new double[] {0.1587, 0.1, 0.1, 0.1}, new NormalSource(5, 0));

        double deviation = 0.5 * (bounds.high()[PathStatistics.LOSS] - bounds.low()[PathStatistics.LOSS]);
        assertEquals(0.084, deviation, 0.035);
    }

    /** Two samples of two windows each: the losses are those of all four, clustering and kurtosis the higher of the two samples'. */
    @Test
    void generatedWindowsHaveTheLossesOfAllAndTheShapeOfSamplesOfTheSize() {
        double[][] windows = IntStream.range(0, 4)
                .mapToObj(k -> Arrays.copyOfRange(DAYS, 100 * k, 100 * k + 100))
                .toArray(double[][]::new);
        double[] whole = new PathStatistics(windows, 100, 10, 0.01).whole();

        double[] found = GeneratedStatistics.of(windows, GatePlan.standard(2000, 1), 200);

        assertEquals(whole[PathStatistics.LOSS], found[PathStatistics.LOSS]);
        assertEquals(whole[PathStatistics.HORIZON_LOSS], found[PathStatistics.HORIZON_LOSS], 1e-12);
        double first = new PathStatistics(Arrays.copyOf(windows, 2), 100, 10, 0.01).whole()[PathStatistics.KURTOSIS];
        double second =
                new PathStatistics(Arrays.copyOfRange(windows, 2, 4), 100, 10, 0.01).whole()[PathStatistics.KURTOSIS];
        assertEquals(Math.max(first, second), found[PathStatistics.KURTOSIS], 1e-9);
    }
}
