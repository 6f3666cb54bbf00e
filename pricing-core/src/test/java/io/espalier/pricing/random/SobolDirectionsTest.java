package io.espalier.pricing.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hipparchus.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

class SobolDirectionsTest {
    private static final int DIMENSIONS = 40;
    private final SobolDirections directions = new SobolDirections(DIMENSIONS);

    private static double value(long reversed) {
        return (Long.reverse(reversed) >>> 12) * 0x1.0p-52;
    }

    @Test
    void pointsAreThoseOfTheSequence() {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(DIMENSIONS);
        double[][] expected = new double[600][];
        for (int n = 0; n < expected.length; n++) {
            expected[n] = sequence.nextVector();
        }

        long[] points = new long[expected.length];
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            directions.fill(dimension, 0L, 1L, points);
            for (int n = 0; n < points.length; n++) {
                assertEquals(expected[n][dimension], value(points[n]), "n=" + n + ", dimension=" + dimension);
            }
        }
    }

    @Test
    void anyStartAndStrideGivesTheSamePoints() {
        long start = (1L << 30) - 40L;
        long[] inTurn = new long[100];
        long[] strided = new long[33];
        directions.fill(7, start, 1L, inTurn);

        directions.fill(7, start + 1L, 3L, strided);

        for (int lane = 0; lane < strided.length; lane++) {
            assertEquals(inTurn[1 + 3 * lane], strided[lane], "lane=" + lane);
        }
        double[] expected = new SobolSequenceGenerator(DIMENSIONS).skipTo((int) start);
        assertEquals(expected[7], value(inTurn[0]));
    }

    @Test
    void moreDimensionsThanThereAreNumbersForIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> new SobolDirections(1_000_000));
    }
}
