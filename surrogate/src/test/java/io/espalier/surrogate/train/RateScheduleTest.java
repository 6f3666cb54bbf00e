package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateScheduleTest {
    private static final RateSchedule CYCLE = new RateSchedule.OneCycle(0.02);

    private static double cycle(long step) {
        return CYCLE.rate(step, 10, 1000);
    }

    @Test
    void risesFromATwentyFifthToThePeakAtThirtyPercentAndFallsToATenThousandth() {
        assertEquals(0.02 / 25.0, cycle(0), 1e-15);
        // Half way up a cosine is half way between its ends.
        assertEquals(0.5 * (0.02 / 25.0 + 0.02), cycle(150), 1e-15);
        assertEquals(0.02, cycle(300), 1e-15);
        assertEquals(0.5 * (0.02 + 0.02 / 1e4), cycle(650), 1e-15);
        // One step before the end: 0.02 (pi / 1400)^2 = 1e-7 above it.
        assertEquals(0.02 / 1e4, cycle(999), 2e-7);
    }

    @Test
    void neverRisesAgainAfterThePeak() {
        for (int step = 301; step < 1000; step++) {
            assertTrue(cycle(step) < cycle(step - 1), "step=" + step);
        }
    }

    @Test
    void aCosineFallsFromItsPeakToNothing() {
        RateSchedule cosine = new RateSchedule.Cosine(0.01);

        assertEquals(0.01, cosine.rate(0, 1, 1500), 1e-18);
        assertEquals(0.005, cosine.rate(750, 1, 1500), 1e-17);
        assertEquals(0.0075, cosine.rate(500, 1, 1500), 1e-16);
        // One step before the end: 1 - cos(x) = x^2/2.
        assertEquals(0.01 * Math.pow(Math.PI / 1500.0, 2) / 4.0, cosine.rate(1499, 1, 1500), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new RateSchedule.Cosine(0.0));
    }

    /** Points of the notebook of Huge and Savine; between them straight lines, one rate an epoch. */
    @Test
    void straightLinesHoldTheirRateForAnEpoch() {
        RateSchedule notebook = new RateSchedule.Piecewise(
                new double[] {0.0, 0.2, 0.6, 0.9, 1.0}, new double[] {1e-8, 0.1, 0.01, 1e-6, 1e-8});

        assertEquals(1e-8, notebook.rate(0, 4, 400), 1e-20);
        assertEquals(0.1, notebook.rate(80, 4, 400), 1e-15);
        assertEquals(0.1, notebook.rate(83, 4, 400), 1e-15);
        assertEquals(0.5 * (0.1 + 0.01), notebook.rate(160, 4, 400), 1e-15);
        assertEquals(0.5 * (1e-6 + 1e-8), notebook.rate(380, 4, 400), 1e-15);
    }

    @Test
    void refusesPointsOutOfOrder() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RateSchedule.Piecewise(new double[] {0.0, 0.5}, new double[] {0.1, 0.1}));
        assertThrows(IllegalArgumentException.class, () -> new RateSchedule.OneCycle(0.0));
    }
}
