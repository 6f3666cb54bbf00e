package io.espalier.pricing.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.math.InverseNormal;
import io.espalier.pricing.math.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalSourceTest {
    private static final int N = 400_000;
    private final NormalSource source = new NormalSource(42L, 0);

    /** Standard errors of the first four moments of n normals: sqrt(1, 2, 15, 96) / sqrt(n); 4.5 of each. */
    @Test
    void momentsAreThoseOfTheNormalLaw() {
        double[] sums = new double[5];
        for (int path = 0; path < N; path++) {
            double power = 1.0;
            double z = source.normal(path, 3);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += power;
                power *= z;
            }
        }

        double unit = 4.5 / Math.sqrt(N);
        assertEquals(0.0, sums[1] / N, unit, "mean");
        assertEquals(1.0, sums[2] / N, Math.sqrt(2.0) * unit, "variance");
        assertEquals(0.0, sums[3] / N, Math.sqrt(15.0) * unit, "third moment");
        assertEquals(3.0, sums[4] / N, Math.sqrt(96.0) * unit, "fourth moment");
    }

    /** A count with probability p has standard deviation sqrt(n p (1 - p)). */
    @Test
    void tailsHaveTheirProbabilities() {
        for (double level : new double[] {-3.5, -2.0, 0.0, 2.0, 3.5}) {
            int above = 0;
            for (int path = 0; path < N; path++) {
                above += source.normal(path, 0) > level ? 1 : 0;
            }
            double p = NormalDistribution.cdf(-level);
            assertEquals(N * p, above, 4.5 * Math.sqrt(N * p * (1.0 - p)), "level=" + level);
        }
    }

    /** The largest of n normals passes b with probability about n (1 - Phi(b)); here 1e-5 above 6.5, 1 - e^-12 above 4. */
    @Test
    void extremesReachAsFarAsTheyShould() {
        double largest = 0.0;
        for (int path = 0; path < N; path++) {
            largest = Math.max(largest, Math.abs(source.normal(path, 1)));
        }

        assertTrue(largest > 4.0 && largest < 6.5, "largest=" + largest);
    }

    @Test
    void dimensionsPathsStreamsAndSeedsAreUncorrelated() {
        NormalSource otherStream = new NormalSource(42L, 1);
        NormalSource otherSeed = new NormalSource(43L, 0);
        double[] sums = new double[5];
        for (int path = 0; path < N; path++) {
            double z = source.normal(path, 4);
            sums[0] += z * source.normal(path, 5);
            sums[1] += z * source.normal(path, 6);
            sums[2] += z * source.normal(path + 1L, 4);
            sums[3] += z * otherStream.normal(path, 4);
            sums[4] += z * otherSeed.normal(path, 4);
        }

        for (double sum : sums) {
            assertEquals(0.0, sum / N, 4.5 / Math.sqrt(N));
        }
    }

    @Test
    void aBlockHoldsTheSameBitsAsSingleNumbers() {
        double[][] z = new double[5][17];

        source.fill(1L << 40, 3L, z);

        for (int dimension = 0; dimension < z.length; dimension++) {
            for (int lane = 0; lane < z[dimension].length; lane++) {
                assertEquals(source.normal((1L << 40) + 3L * lane, dimension), z[dimension][lane]);
            }
        }
    }

    @Test
    void everyPartOfTheAddressCounts() {
        double z = source.normal(7, 2);

        assertNotEquals(z, source.normal(8, 2));
        assertNotEquals(z, source.normal(7, 3));
        assertNotEquals(z, source.normal(7 + (1L << 32), 2));
        assertNotEquals(z, new NormalSource(42L, 1).normal(7, 2));
        assertNotEquals(z, new NormalSource(42L + (1L << 32), 0).normal(7, 2));
    }

    /** 1/2 less half the uniform is exact, so the two quantiles differ by their own errors alone. */
    @Test
    void aNormalIsTheQuantileOfItsUniform() {
        for (int path = 0; path < 10_000; path++) {
            double expected = InverseNormal.upperQuantile(0.5 * source.uniform(path, 1));
            assertEquals(expected, Math.abs(source.normal(path, 1)), 2e-15 * expected, "path=" + path);
        }
    }

    @Test
    void aBlockOfUniformsHoldsThoseOfItsAddresses() {
        NormalSource source = new NormalSource(9L, 4);
        double[][] u = new double[3][100];

        source.uniforms(1L << 40, 3L, u);

        for (int dimension = 0; dimension < 3; dimension++) {
            for (int lane = 0; lane < 100; lane++) {
                assertEquals(source.uniform((1L << 40) + 3L * lane, dimension), u[dimension][lane]);
            }
        }
    }

    /** Mean 1/2 and variance 1/12 of n uniforms, with standard errors sqrt(1/12 n) and sqrt(1/180 n). */
    @Test
    void uniformsLieInsideTheUnitIntervalEvenly() {
        double sum = 0.0;
        double squares = 0.0;
        for (int path = 0; path < N; path++) {
            double u = source.uniform(path, 0);
            assertTrue(u > 0.0 && u < 1.0);
            sum += u;
            squares += (u - 0.5) * (u - 0.5);
        }

        assertEquals(0.5, sum / N, 4.5 / Math.sqrt(12.0 * N));
        assertEquals(1.0 / 12.0, squares / N, 4.5 / Math.sqrt(180.0 * N));
    }
}
