package io.espalier.pricing.random;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.math.NormalDistribution;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class SobolNormalsTest {
    private static final int DIMENSIONS = 20;
    private static final int REPLICATES = 32;
    private final SobolDirections directions = new SobolDirections(DIMENSIONS);

    private double[][] normals(int replicate, int paths) {
        double[][] z = new double[DIMENSIONS][paths];
        new SobolNormals(directions, 42L, replicate).fill(0L, 1L, z);
        return z;
    }

    private static int cell(double z, int digits) {
        return (int) (NormalDistribution.cdf(z) * (1 << digits));
    }

    @Test
    void everyReplicateHasOnePointInEachDyadicIntervalOfEachDimension() {
        for (int replicate = 0; replicate < 3; replicate++) {
            for (double[] row : normals(replicate, 1 << 10)) {
                BitSet cells = new BitSet();
                Arrays.stream(row).forEach(z -> cells.set(cell(z, 10)));
                assertEquals(1 << 10, cells.cardinality());
            }
        }
    }

    /** Sobol's first two dimensions are a (0, m, 2)-net, and a nested scramble keeps it one. */
    @Test
    void everyRectangleOfThatVolumeHoldsOnePointOfTheFirstTwoDimensions() {
        double[][] z = normals(1, 1 << 8);
        for (int digits = 0; digits <= 8; digits++) {
            BitSet cells = new BitSet();
            for (int path = 0; path < 1 << 8; path++) {
                cells.set(cell(z[0][path], digits) << 8 - digits | cell(z[1][path], 8 - digits));
            }
            assertEquals(1 << 8, cells.cardinality(), "digits=" + digits);
        }
    }

    @Test
    void bitsDependOnTheAddressAlone() {
        double[][] all = normals(2, 500);
        double[][] some = new double[5][31];

        new SobolNormals(directions, 42L, 2).fill(490L, -7L, some);

        for (int dimension = 0; dimension < some.length; dimension++) {
            for (int lane = 0; lane < 31; lane++) {
                assertEquals(all[dimension][490 - 7 * lane], some[dimension][lane]);
            }
        }
    }

    /** A known answer, so that no change moves a number that a report has quoted. */
    @Test
    void bitsAreThoseOfEveryReleaseBefore() {
        assertEquals(-789_687_697, Arrays.deepHashCode(normals(3, 300)));
    }

    /** The average of sixteen equal dates has variance (n + 1)(2 n + 1)/(6 n^2); E[max(x, 0)] = deviation/sqrt(2 pi). */
    private static final double CALL_ON_AVERAGE = Math.sqrt(17.0 * 33.0 / (6.0 * 256.0) / (2.0 * Math.PI));

    private BrownianBridge bridge(int replicate) {
        double[] dates = IntStream.rangeClosed(1, 16).mapToDouble(k -> k / 16.0).toArray();
        return new BrownianBridge(new SobolNormals(directions, 42L, replicate), dates, 1);
    }

    /** Its first dimension moves the average itself, which counts the first step 16 times and the last once. */
    private BrownianBridge towardsTheAverage(int replicate) {
        return bridge(replicate)
                .towards(IntStream.range(0, 16).mapToDouble(step -> 16 - step).toArray());
    }

    /** Mean less the exact one. */
    private static double miss(NormalNumbers numbers, int paths) {
        double[][] z = new double[16][paths];
        numbers.fill(0L, 1L, z);
        double sum = 0.0;
        for (int path = 0; path < paths; path++) {
            double average = 0.0;
            for (int step = 0; step < 16; step++) {
                average += z[step][path] / 4.0 * (16 - step) / 16.0;
            }
            sum += Math.max(average, 0.0);
        }
        return sum / paths - CALL_ON_AVERAGE;
    }

    /** Power of the number of points by which the root mean square error over replicates falls. */
    private static double slope(IntFunction<NormalNumbers> replicates) {
        SimpleRegression fit = new SimpleRegression();
        for (int log2 = 8; log2 <= 12; log2++) {
            double squares = 0.0;
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                squares += Math.pow(miss(replicates.apply(replicate), 1 << log2), 2.0);
            }
            fit.addData(Math.log(1 << log2), 0.5 * Math.log(squares));
        }
        return fit.getSlope();
    }

    /** Independent paths give -1/2; the slope of 32 replicates a size has a standard deviation of 0.06: 3 and 5 of them away. */
    @Test
    void errorFallsFasterThanThatOfIndependentPaths() {
        double ofBridge = slope(this::bridge);
        double ofTurnedBridge = slope(this::towardsTheAverage);

        assertTrue(ofBridge < -0.68, "slope=" + ofBridge);
        assertTrue(ofTurnedBridge < -0.8, "slope=" + ofTurnedBridge);
    }

    /** Means of replicates are independent and unbiased: their own spread is the error of their mean. */
    @Test
    void replicatesTellTheErrorOfTheirMean() {
        double sum = 0.0;
        double squares = 0.0;
        for (int replicate = 0; replicate < 200; replicate++) {
            double miss = miss(bridge(replicate), 64);
            sum += miss;
            squares += miss * miss;
        }

        assertEquals(0.0, sum, 4.5 * Math.sqrt(squares));
    }

    /** Over replicates the same path and dimension is standard normal; dimensions are uncorrelated. */
    @Test
    void eachNumberIsStandardNormalOverReplicates() {
        int n = 4_000;
        double[] sums = new double[4];
        for (int replicate = 0; replicate < n; replicate++) {
            double[][] z = new double[DIMENSIONS][1];
            new SobolNormals(directions, 7L, replicate).fill(3L, 1L, z);
            sums[0] += z[5][0];
            sums[1] += z[5][0] * z[5][0];
            sums[2] += z[5][0] * z[6][0];
            sums[3] += z[0][0] * z[19][0];
        }

        double unit = 4.5 * Math.sqrt(n);
        assertEquals(0.0, sums[0], unit);
        assertEquals(n, sums[1], Math.sqrt(2.0) * unit);
        assertEquals(0.0, sums[2], unit);
        assertEquals(0.0, sums[3], unit);
    }

    @Test
    void pathsAndDimensionsThatDoNotExistAreNamed() {
        SobolNormals normals = new SobolNormals(directions, 1L, 0);

        String path = assertThrows(
                        IllegalArgumentException.class,
                        () -> normals.fill(SobolDirections.POINTS, 1L, new double[1][1]))
                .getMessage();
        String dimension = assertThrows(
                        IllegalArgumentException.class, () -> normals.fill(0L, 1L, new double[DIMENSIONS + 1][1]))
                .getMessage();

        assertEquals("paths of a Sobol sequence must lie in [0, 2^31): first=2147483648, stride=1, lanes=1", path);
        assertEquals("a Sobol sequence has no more normals than dimensions: z.length=21, dimensions=20", dimension);
        assertDoesNotThrow(() -> normals.fill(SobolDirections.POINTS - 1L, 1L, new double[1][1]));
    }
}
