package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymmetricEigenTest {

    /** Pairs that move as one, and correlate by {@code rho} with every other pair. */
    private static RealMatrix pairs(int n, double rho) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.setEntry(i, j, i / 2 == j / 2 ? 1.0 : rho);
            }
        }
        return matrix;
    }

    /**
     * m pairs have eigenvalues 2 (1 + (m - 1) rho), m - 1 times 2 (1 - rho), m times 0. Orthogonal reductions err by n
     * roundings of the norm of what they reduce, here at most three times the first eigenvalue. The iteration of the library
     * alone does not end on the last three.
     */
    @ParameterizedTest
    @CsvSource({"2, 0", "4, 0.3", "60, 0.3", "100, 0.1", "200, 0.1"})
    void matrixOfHalfRankHasItsEigenvaluesAndTheRestAtZero(int n, double rho) {
        int m = n / 2;
        double[] expected = new double[n];
        expected[0] = 2.0 * (1.0 + (m - 1) * rho);
        Arrays.fill(expected, 1, m, 2.0 * (1.0 - rho));
        RealMatrix matrix = pairs(n, rho);
        double rounding = n * Math.ulp(1.0) * 3.0 * expected[0];

        SymmetricEigen eigen = SymmetricEigen.of(matrix);

        assertArrayEquals(expected, eigen.values(), rounding);
        assertEquals(eigen.values()[n - 1], eigen.smallest());
        RealMatrix vectors = MatrixUtils.createRealMatrix(eigen.vectors());
        requireEqual(MatrixUtils.createRealIdentityMatrix(n), vectors.multiplyTransposed(vectors), rounding);
        RealMatrix diagonal = MatrixUtils.createRealDiagonalMatrix(expected);
        requireEqual(diagonal, vectors.multiply(matrix).multiplyTransposed(vectors), rounding);
    }

    private static void requireEqual(RealMatrix expected, RealMatrix found, double tolerance) {
        for (int i = 0; i < expected.getRowDimension(); i++) {
            assertArrayEquals(expected.getRow(i), found.getRow(i), tolerance, "row " + i);
        }
    }
}
