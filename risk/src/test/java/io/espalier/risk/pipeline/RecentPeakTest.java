package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecentPeakTest {
    private static final long WINDOW = 102_400;
    private static final long PART = 100;

    /** Against a look at every number: the peak is of the window at least, and of the window and one part at most. */
    @Test
    void thePeakIsOfTheWindowAndOneMorePartAtMost() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 4_000;
        long[] at = new long[n];
        double[] numbers = new double[n];
        RecentPeak peak = new RecentPeak(WINDOW);
        long now = -50_000;
        for (int k = 0; k < n; k++) {
            now += random.nextInt(10) == 0 ? random.nextInt(30_000) : random.nextInt(60);
            at[k] = now;
            numbers[k] = random.nextDouble() - 0.002 * k;

            double found = peak.add(now, numbers[k]);

            assertTrue(found >= highest(at, numbers, k, now - WINDOW), "at " + k);
            assertTrue(found <= highest(at, numbers, k, now - WINDOW - PART), "at " + k);
        }
    }

    private static double highest(long[] at, double[] numbers, int last, long since) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= last; k++) {
            highest = at[k] >= since ? Math.max(highest, numbers[k]) : highest;
        }
        return highest;
    }

    /** Every part has a number of its own and none exceeds an earlier one: nothing can be forgotten before its time. */
    @Test
    void aFallWithoutEndNeverFindsNoRoom() {
        RecentPeak peak = new RecentPeak(WINDOW);
        for (int k = 0; k < 10_000; k++) {
            double found = peak.add(k * PART, -k);

            assertEquals(-Math.max(0, k - 1024), found, 0.0, "at " + k);
        }
    }

    @Test
    void aClockThatRunsBackALittleStandsStillAndOneThatRunsFarBackBeginsAnew() {
        RecentPeak peak = new RecentPeak(WINDOW);
        peak.add(1_000_000, 5.0);

        assertEquals(5.0, peak.add(1_000_000 - WINDOW / 2, 4.0));
        assertEquals(3.0, peak.add(1_000_000 - 2 * WINDOW, 3.0));
        assertEquals(3.0, peak.add(1_000_000 - 2 * WINDOW + 1, 2.0));
    }

    @Test
    void anyClockIsTaken() {
        SplittableRandom random = new SplittableRandom(6);
        RecentPeak peak = new RecentPeak(1);
        for (int k = 0; k < 100_000; k++) {
            double number = random.nextDouble();
            assertTrue(peak.add(random.nextLong(), number) >= number);
        }
        peak.add(Long.MIN_VALUE, 1.0);
        peak.add(Long.MAX_VALUE, 1.0);
        assertEquals(2.0, peak.add(0, 2.0));
    }
}
