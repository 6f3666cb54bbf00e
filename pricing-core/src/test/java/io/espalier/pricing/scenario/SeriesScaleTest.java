package io.espalier.pricing.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Tenths, thirds: means of stretches round each in its own way, and a deviation of 1e-17 would be a unit to count in. */
    @Test
    void aSeriesThatMovesByRoundingAloneDoesNotVary() {
        for (double r : new double[] {0.1, -1.0 / 3.0, 1e8 / 7.0}) {
            List<double[][]> stretches = IntStream.of(162, 163, 250, 77)
                    .mapToObj(days ->
                            Stream.generate(() -> new double[] {r}).limit(days).toArray(double[][]::new))
                    .toList();
            ReturnHistory still = new ReturnHistory(List.of("peg"), stretches);

            assertThrows(IllegalArgumentException.class, () -> SeriesScale.of(still), "r=" + r);
        }
    }
}
