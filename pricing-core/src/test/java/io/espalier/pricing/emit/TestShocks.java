package io.espalier.pricing.emit;

import java.util.Random;

/** Normals for tests, the same on every JDK: the generator and its Gaussian are specified to the bit. */
public final class TestShocks {

    private TestShocks() {}

    /** Fills [row][lane]. */
    public static void fill(double[][] shocks, long seed) {
        final Random random = new Random(seed);
        for (double[] row : shocks) {
            for (int lane = 0; lane < row.length; lane++) {
                row[lane] = random.nextGaussian();
            }
        }
    }
}
