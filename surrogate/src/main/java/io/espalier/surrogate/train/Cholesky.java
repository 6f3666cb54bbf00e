package io.espalier.surrogate.train;

/** The triangular factor of a small covariance, and its inverse: L L' = a. */
final class Cholesky {
    private Cholesky() {}

    /** L^-1 of the leading {@code n} by n block, lower triangular. */
    static double[][] inverseFactor(double[][] a, int n) {
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = a[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(rest) : rest / l[j][j];
            }
        }
        double[][] inverse = new double[n][n];
        for (int column = 0; column < n; column++) {
            for (int i = column; i < n; i++) {
                double rest = i == column ? 1.0 : 0.0;
                for (int k = column; k < i; k++) {
                    rest -= l[i][k] * inverse[k][column];
                }
                inverse[i][column] = rest / l[i][i];
            }
        }
        return inverse;
    }

    /** The inverse of the leading {@code n} by n block. */
    static double[][] inverse(double[][] a, int n) {
        double[][] factor = inverseFactor(a, n);
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = Math.max(i, j); k < n; k++) {
                    inverse[i][j] += factor[k][i] * factor[k][j];
                }
            }
        }
        return inverse;
    }
}
