package io.espalier.pricing.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MomentMatchedNormalsTest {
    private static final int BATCH = 50;
    private final NormalSource source = new NormalSource(3L, 0);

    /** Rounding of fifty summands of order one. */
    @Test
    void everyBatchHasMeanZeroAndMeanSquareOne() {
        double[][] z = new double[4][3 * BATCH];

        new MomentMatchedNormals(source, BATCH).fill(0L, 1L, z);

        for (double[] row : z) {
            for (int batch = 0; batch < 3; batch++) {
                double sum = 0.0;
                double squares = 0.0;
                for (int path = batch * BATCH; path < (batch + 1) * BATCH; path++) {
                    sum += row[path];
                    squares += row[path] * row[path];
                }
                assertEquals(0.0, sum / BATCH, 1e-15);
                assertEquals(1.0, squares / BATCH, 1e-14);
            }
        }
    }

    /** Within a batch the numbers are the source's, moved and stretched alike. */
    @Test
    void ratiosOfDifferencesAreThoseOfTheSource() {
        double[][] before = new double[1][BATCH];
        double[][] after = new double[1][BATCH];
        source.fill(0L, 1L, before);

        new MomentMatchedNormals(source, BATCH).fill(0L, 1L, after);

        double stretch = (after[0][1] - after[0][0]) / (before[0][1] - before[0][0]);
        for (int path = 2; path < BATCH; path++) {
            assertEquals(stretch * (before[0][path] - before[0][0]), after[0][path] - after[0][0], 1e-13);
        }
    }

    @Test
    void bitsDependOnTheAddressAlone() {
        double[][] all = new double[2][4 * BATCH];
        double[][] some = new double[2][29];
        new MomentMatchedNormals(source, BATCH).fill(-BATCH, 1L, all);

        MomentMatchedNormals other = new MomentMatchedNormals(source, BATCH);
        other.fill(0L, 1L, new double[3][7]);
        other.fill(140L, -6L, some);

        for (int lane = 0; lane < 29; lane++) {
            assertEquals(all[1][BATCH + 140 - 6 * lane], some[1][lane]);
        }
    }

    @Test
    void aBatchOfOneIsNone() {
        assertEquals(
                "a batch must have two paths at least: batch=1",
                assertThrows(IllegalArgumentException.class, () -> new MomentMatchedNormals(source, 1))
                        .getMessage());
    }
}
