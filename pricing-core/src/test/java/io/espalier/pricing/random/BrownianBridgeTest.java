package io.espalier.pricing.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrownianBridgeTest {
    private static final double[] DATES = {0.1, 0.15, 0.4, 1.0, 1.01, 2.5, 7.0};
    private static final int SHOCKS = 3;
    private static final int DIMENSIONS = DATES.length * SHOCKS;
    /** Lane i is the i-th unit vector: what comes out is the bridge's own matrix. */
    private static final NormalNumbers UNIT_VECTORS = (first, stride, z) -> {
        for (int dimension = 0; dimension < z.length; dimension++) {
            for (int lane = 0; lane < z[dimension].length; lane++) {
                z[dimension][lane] = lane == dimension ? 1.0 : 0.0;
            }
        }
    };

    private static double[][] matrix(double[] dates, int shocks) {
        double[][] z = new double[dates.length * shocks][dates.length * shocks];
        new BrownianBridge(UNIT_VECTORS, dates, shocks).fill(0L, 1L, z);
        return z;
    }

    /** The level of a shock at a date, as a row over the source's dimensions. */
    private static double[] level(double[][] z, double[] dates, int shocks, int step, int j) {
        double[] level = new double[z[0].length];
        for (int k = 0; k <= step; k++) {
            double root = Math.sqrt(dates[k] - (k == 0 ? 0.0 : dates[k - 1]));
            for (int lane = 0; lane < level.length; lane++) {
                level[lane] += root * z[k * shocks + j][lane];
            }
        }
        return level;
    }

    private static double product(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    /** Rounding only: seven steps of a few operations each on levels up to sqrt(7). */
    @Test
    void levelsHaveTheCovarianceOfBrownianMotion() {
        double[][] z = matrix(DATES, SHOCKS);
        for (int i = 0; i < DIMENSIONS; i++) {
            for (int k = 0; k < DIMENSIONS; k++) {
                double[] a = level(z, DATES, SHOCKS, i / SHOCKS, i % SHOCKS);
                double[] b = level(z, DATES, SHOCKS, k / SHOCKS, k % SHOCKS);
                double expected = i % SHOCKS == k % SHOCKS ? Math.min(DATES[i / SHOCKS], DATES[k / SHOCKS]) : 0.0;
                assertEquals(expected, product(a, b), 1e-14, "i=" + i + ", k=" + k);
            }
        }
    }

    /** A short step amplifies the rounding of levels by 1/sqrt(0.01). */
    @Test
    void incrementsAreStandardAndIndependent() {
        double[][] z = matrix(DATES, SHOCKS);
        for (int i = 0; i < DIMENSIONS; i++) {
            for (int k = 0; k < DIMENSIONS; k++) {
                assertEquals(i == k ? 1.0 : 0.0, product(z[i], z[k]), 1e-13, "i=" + i + ", k=" + k);
            }
        }
    }

    @Test
    void theFirstDimensionsAloneMakeTheEndsOfAllShocks() {
        double[][] z = matrix(DATES, SHOCKS);
        for (int j = 0; j < SHOCKS; j++) {
            double[] end = level(z, DATES, SHOCKS, DATES.length - 1, j);
            for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
                assertEquals(dimension == j ? Math.sqrt(7.0) : 0.0, end[dimension], 1e-14);
            }
        }
    }

    @Test
    void equalStepsAreBisected() {
        BridgeOrder order = new BridgeOrder(new double[] {1, 2, 3, 4, 5, 6, 7, 8});

        int[] steps = IntStream.range(0, 8).map(order::step).toArray();

        assertEquals(7, steps[0]);
        assertEquals(3, steps[1]);
        assertEquals(java.util.Set.of(1, 5), java.util.Set.of(steps[2], steps[3]));
    }

    /** Of the average over 16 equal dates, variance (n + 1)(2 n + 1)/(6 n^2): the first dimension explains 3/4 in the limit. */
    @Test
    void theFirstDimensionExplainsMostOfAnAverage() {
        double[] dates = IntStream.rangeClosed(1, 16).mapToDouble(k -> k / 16.0).toArray();
        double[][] z = matrix(dates, 1);
        double[] average = new double[16];
        for (int step = 0; step < 16; step++) {
            double[] level = level(z, dates, 1, step, 0);
            for (int lane = 0; lane < 16; lane++) {
                average[lane] += level[lane] / 16.0;
            }
        }

        double variance = product(average, average);
        assertEquals(17.0 * 33.0 / (6.0 * 256.0), variance, 1e-14);
        assertTrue(average[0] * average[0] > 0.74 * variance);
    }

    /** Rounding of 21 terms; a reflection keeps what the bridge has. */
    @Test
    void turnedTowardsADirectionTheFirstDimensionMovesAlongItAndTheLawStays() {
        double[] direction = IntStream.range(0, DIMENSIONS)
                .mapToDouble(i -> Math.sin(1.0 + i))
                .toArray();
        double length = Math.sqrt(product(direction, direction));
        double[][] z = new double[DIMENSIONS][DIMENSIONS];

        new BrownianBridge(UNIT_VECTORS, DATES, SHOCKS).towards(direction).fill(0L, 1L, z);

        for (int i = 0; i < DIMENSIONS; i++) {
            assertEquals(direction[i] / length, z[i][0], 1e-13, "i=" + i);
            for (int k = 0; k < DIMENSIONS; k++) {
                assertEquals(i == k ? 1.0 : 0.0, product(z[i], z[k]), 1e-13, "i=" + i + ", k=" + k);
            }
        }
    }

    @Test
    void turnedTowardsItsOwnFirstDimensionABridgeStaysAsItWas() {
        double[][] before = matrix(DATES, SHOCKS);
        double[] end = new double[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            end[i] = before[i][0];
        }
        double[][] after = new double[DIMENSIONS][DIMENSIONS];

        new BrownianBridge(UNIT_VECTORS, DATES, SHOCKS).towards(end).fill(0L, 1L, after);

        for (int i = 0; i < DIMENSIONS; i++) {
            for (int lane = 0; lane < DIMENSIONS; lane++) {
                assertEquals(before[i][lane], after[i][lane], 1e-14);
            }
        }
    }

    @Test
    void whatCannotBeABridgeIsNamed() {
        NormalSource source = new NormalSource(1L, 0);
        assertEquals(
                "dates must increase from 0: dates[1]=1.0, dates=[1.0, 1.0]",
                message(() -> new BrownianBridge(source, new double[] {1.0, 1.0}, 1)));
        assertEquals(
                "a bridge needs a shock: shocks=0", message(() -> new BrownianBridge(source, new double[] {1.0}, 0)));
        assertEquals(
                "a direction has one weight per step and shock: direction.length=2, steps=1, shocks=1",
                message(() -> new BrownianBridge(source, new double[] {1.0}, 1).towards(new double[2])));
        assertEquals(
                "a bridge gives one row per step and shock: z.length=3, steps=1, shocks=2",
                message(() -> new BrownianBridge(source, new double[] {1.0}, 2).fill(0L, 1L, new double[3][4])));
    }

    private static String message(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }
}
