package io.espalier.pricing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.Plain;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PivotedCholeskyTest {
    private static final int N = 7;

    /** A random matrix of that rank with unit diagonal. */
    private static double[][] correlation(int rank) {
        SplittableRandom random = new SplittableRandom(rank);
        double[][] factor = new double[N][rank];
        for (double[] row : factor) {
            double squares = 0.0;
            for (int k = 0; k < rank; k++) {
                row[k] = random.nextDouble(-1.0, 1.0);
                squares += row[k] * row[k];
            }
            for (int k = 0; k < rank; k++) {
                row[k] /= Math.sqrt(squares);
            }
        }
        return product(factor, factor);
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                for (int k = 0; k < Math.min(a[i].length, b[j].length); k++) {
                    c[i][j] += a[i][k] * b[j][k];
                }
            }
        }
        return c;
    }

    private static double[][] root(PivotedCholesky cholesky, double[][] matrix) {
        List<List<Plain>> rows = cholesky.root((i, j) -> new Plain(matrix[i][j]));
        return rows.stream()
                .map(row -> row.stream().mapToDouble(Plain::value).toArray())
                .toArray(double[][]::new);
    }

    /** A factor of semi-definite M is backward stable: error of a few n units in the last place of 1. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7})
    void theRootSquaredIsTheMatrixWhateverItsRank(int rank) {
        double[][] matrix = correlation(rank);

        PivotedCholesky cholesky = PivotedCholesky.of(matrix, 1e-15 * N);

        double[][] root = root(cholesky, matrix);
        double[][] back = product(root, root);
        assertEquals(rank, cholesky.rank());
        for (int i = 0; i < N; i++) {
            assertEquals(cholesky.length(i), root[i].length);
            for (int j = 0; j < N; j++) {
                assertEquals(matrix[i][j], back[i][j], 1e-14, i + ", " + j);
            }
        }
    }

    @Test
    void aNearlySingularMatrixKeepsItsSmallVariance() {
        double[][] matrix = {{1.0, 1.0 - 1e-9}, {1.0 - 1e-9, 1.0}};

        PivotedCholesky cholesky = PivotedCholesky.of(matrix, 2e-15);

        double[][] root = root(cholesky, matrix);
        assertEquals(2, cholesky.rank());
        // 1 - (1 - 1e-9)^2 = 2e-9 - 1e-18; the entry itself is rounded to 1.1e-16, the square to twice that.
        double small =
                Math.min(root[0].length, root[1].length) == 1 ? root[root[0].length == 2 ? 0 : 1][1] : Double.NaN;
        assertEquals(2e-9 - 1e-18, small * small, 4e-16);
    }

    @Test
    void orderAndRankOfOneMatrixServeAnotherOfLowerRankWithoutANaN() {
        PivotedCholesky cholesky = PivotedCholesky.of(correlation(7), 1e-15 * N);
        double[][] ones = correlation(1);

        double[][] root = root(cholesky, ones);

        double[][] back = product(root, root);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                assertTrue(Double.isFinite(back[i][j]));
                // What is made up is the floor's size, once per column.
                assertEquals(ones[i][j], back[i][j], 1e-13);
            }
        }
    }
}
