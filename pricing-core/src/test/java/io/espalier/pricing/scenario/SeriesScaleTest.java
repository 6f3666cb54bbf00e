package io.espalier.pricing.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesScaleTest {
    /** Means 2 and 0, deviations sqrt(((1 + 1)/2)) and 20 over n - 1 = 2. */
    private static final double[][] DAYS = {{1.0, -20.0}, {2.0, 0.0}, {3.0, 20.0}};

    private static final SeriesScale SCALE = SeriesScale.of(ReturnHistory.of(DAYS));

    @Test
    void aWindowIsARowOfStandardisedDaysAndBack() {
        double[] row = SCALE.row(DAYS);

        assertArrayEquals(new double[] {-1.0, -1.0, 0.0, 0.0, 1.0, 1.0}, row);
        double[][] first = new double[2][2];
        SCALE.returns(row, first);
        assertArrayEquals(new double[][] {DAYS[0], DAYS[1]}, first);
        assertEquals(2, SCALE.series());
    }

    @Test
    void aSeriesThatDoesNotVaryOrHasNoFourthPowerIsNamed() {
        for (double size : new double[] {0.0, 1e-70, 1e70}) {
            ReturnHistory history = new ReturnHistory(
                    List.of("a", "b"), List.<double[][]>of(new double[][] {{1.0, size}, {2.0, -size}, {1.0, size}}));

            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> SeriesScale.of(history));

            assertTrue(refusal.getMessage().contains("1.0E60]: b, deviation="), refusal.getMessage());
        }
    }
}
