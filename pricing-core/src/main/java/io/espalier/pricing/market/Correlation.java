package io.espalier.pricing.market;

import io.espalier.pricing.math.SymmetricEigen;
import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * A correlation matrix: unit diagonal, symmetric, entries in [-1, 1], positive semi-definite.
 *
 * <p>Never repaired: what is not a correlation matrix is refused. Tolerances: 1e-12 on entries, -1e-10 n on the smallest
 * eigenvalue.
 */
public final class Correlation {
    /** What rounding may do to an entry. */
    public static final double ENTRY_TOLERANCE = 1e-12;

    private static final double EIGENVALUE_TOLERANCE_PER_ASSET = 1e-10;

    private final double[][] entries;
    private final double smallestEigenvalue;

    /** @throws IllegalArgumentException if a rule above is broken; names the entry or the eigenvalue */
    public Correlation(double[][] entries) {
        this.entries = Arrays.stream(entries).map(double[]::clone).toArray(double[][]::new);
        requireEntries();
        smallestEigenvalue = smallestEigenvalue(this.entries);
        if (smallestEigenvalue < eigenvalueFloor(size())) {
            throw new IllegalArgumentException(
                    "a correlation must be positive semi-definite: smallest eigenvalue=" + smallestEigenvalue);
        }
    }

    private Correlation(double[][] entries, double smallestEigenvalue) {
        this.entries = entries;
        this.smallestEigenvalue = smallestEigenvalue;
    }

    /** Uncorrelated underlyings. */
    public static Correlation identity(int n) {
        double[][] unit = new double[n][n];
        for (int i = 0; i < n; i++) {
            unit[i][i] = 1.0;
        }
        return new Correlation(unit);
    }

    /** The eigenvalue below which a matrix of that size is not positive semi-definite. */
    public static double eigenvalueFloor(int n) {
        return -EIGENVALUE_TOLERANCE_PER_ASSET * n;
    }

    /** The smallest eigenvalue of a matrix that is symmetric within rounding: that of its symmetric part. */
    public static double smallestEigenvalue(double[][] symmetric) {
        return decompose(symmetric).smallest();
    }

    private static SymmetricEigen decompose(double[][] symmetric) {
        RealMatrix matrix = new Array2DRowRealMatrix(symmetric);
        // The decomposition refuses entries that differ in their last bit.
        return SymmetricEigen.of(matrix.add(matrix.transpose()).scalarMultiply(0.5));
    }

    private void requireEntries() {
        for (int i = 0; i < entries.length; i++) {
            if (entries[i].length != entries.length) {
                throw new IllegalArgumentException("a correlation must be square: rows=" + entries.length + ", corr["
                        + i + "].length=" + entries[i].length);
            }
        }
        for (int i = 0; i < entries.length; i++) {
            for (int j = 0; j <= i; j++) {
                double expected = i == j ? 1.0 : Math.max(-1.0, Math.min(1.0, entries[i][j]));
                if (!(Math.abs(entries[i][j] - expected) <= ENTRY_TOLERANCE)
                        || !(Math.abs(entries[i][j] - entries[j][i]) <= ENTRY_TOLERANCE)) {
                    throw new IllegalArgumentException(
                            "a correlation must be symmetric within [-1, 1] with unit diagonal: corr[" + i + "][" + j
                                    + "]=" + entries[i][j] + ", corr[" + j + "][" + i + "]=" + entries[j][i]);
                }
            }
        }
    }

    /** Number of underlyings. */
    public int size() {
        return entries.length;
    }

    /** The correlation of underlyings {@code i} and {@code j}. */
    public double get(int i, int j) {
        return entries[i][j];
    }

    /**
     * The lowest correlation that all pairs of {@code n} underlyings can share: -1/(n - 1), where the matrix is singular.
     *
     * @throws IllegalArgumentException if there is no pair
     */
    public static double lowestCommon(int n) {
        requirePair(n);
        return -1.0 / (n - 1);
    }

    private static void requirePair(int n) {
        if (n < 2) {
            throw new IllegalArgumentException("a common correlation needs two underlyings: underlyings=" + n);
        }
    }

    /**
     * The correlation that all pairs share.
     *
     * @throws IllegalArgumentException if there is no pair, or two of them differ by more than the tolerance on entries
     */
    public double common() {
        requirePair(size());
        for (int i = 1; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!(Math.abs(entries[i][j] - entries[1][0]) <= ENTRY_TOLERANCE)) {
                    throw new IllegalArgumentException("all pairs must have one correlation to have it in common: corr["
                            + i + "][" + j + "]=" + entries[i][j] + ", corr[1][0]=" + entries[1][0]);
                }
            }
        }
        return entries[1][0];
    }

    /**
     * The correlation of some of the underlyings, in that order.
     *
     * <p>Legal because the whole is: its smallest eigenvalue is not below the whole's, whose tolerance grew with all of
     * the underlyings.
     */
    public Correlation part(int... underlyings) {
        int n = underlyings.length;
        double[][] part = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                part[a][b] = entries[underlyings[a]][underlyings[b]];
            }
        }
        return new Correlation(part, smallestEigenvalue(part));
    }

    /** The smallest eigenvalue; near 0 for a rank-deficient matrix. */
    public double smallestEigenvalue() {
        return smallestEigenvalue;
    }

    /**
     * A root L with L L' = this, one row per underlying: eigenvectors times roots of eigenvalues.
     *
     * <p>Exists at any rank. An eigenvalue that is negative by the tolerance counts as 0: L L' differs by no more than that.
     */
    public double[][] root() {
        SymmetricEigen eigen = decompose(entries);
        double[][] root = new double[size()][size()];
        for (int k = 0; k < size(); k++) {
            double length = Math.sqrt(Math.max(eigen.values()[k], 0.0));
            for (int i = 0; i < size(); i++) {
                root[i][k] = eigen.vectors()[k][i] * length;
            }
        }
        return root;
    }

    /** A copy of the matrix, row by row. */
    public double[][] toArray() {
        return Arrays.stream(entries).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Correlation that && Arrays.deepEquals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(entries);
    }
}
