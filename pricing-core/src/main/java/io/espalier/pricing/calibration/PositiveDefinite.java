package io.espalier.pricing.calibration;

import java.util.Optional;

/** A symmetric positive definite matrix of a few rows, by its Cholesky factor. */
final class PositiveDefinite {
    /** A pivot below this share of its diagonal entry is rounding: the matrix counts as singular. */
    private static final double SINGULAR = 1e-13;

    private final double[][] factor;

    private PositiveDefinite(double[][] factor) {
        this.factor = factor;
    }

    /** The factor of {@code matrix}; empty if it is not positive definite, or not finite. */
    static Optional<PositiveDefinite> of(double[][] matrix) {
        final int n = matrix.length;
        final double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                if (i == j && !(rest > SINGULAR * matrix[i][i] && rest < Double.POSITIVE_INFINITY)) {
                    return Optional.empty();
                }
                factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
            }
        }
        return Optional.of(new PositiveDefinite(factor));
    }

    /** A^-1 b. */
    double[] solve(double[] b) {
        final int n = factor.length;
        final double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    /** A^-1. */
    double[][] inverse() {
        final int n = factor.length;
        final double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            final double[] axis = new double[n];
            axis[i] = 1.0;
            inverse[i] = solve(axis);
        }
        return inverse;
    }
}
