package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OneCycleTest {
    private static final OneCycle CYCLE = new OneCycle(0.02, 1000);

    @Test
    void risesFromATwentyFifthToThePeakAtThirtyPercentAndFallsToATenThousandth() {
        assertEquals(0.02 / 25.0, CYCLE.rate(0), 1e-15);
        // Half way up a cosine is half way between its ends.
        assertEquals(0.5 * (0.02 / 25.0 + 0.02), CYCLE.rate(150), 1e-15);
        assertEquals(0.02, CYCLE.rate(300), 1e-15);
        assertEquals(0.5 * (0.02 + 0.02 / 1e4), CYCLE.rate(650), 1e-15);
        // One step before the end: 0.02 (pi / 1400)^2 = 1e-7 above it.
        assertEquals(0.02 / 1e4, CYCLE.rate(999), 2e-7);
    }

    @Test
    void neverRisesAgainAfterThePeak() {
        for (int step = 301; step < 1000; step++) {
            assertTrue(CYCLE.rate(step) < CYCLE.rate(step - 1), "step=" + step);
        }
    }
}
