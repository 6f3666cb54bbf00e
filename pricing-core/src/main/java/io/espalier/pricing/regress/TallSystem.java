package io.espalier.pricing.regress;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Least squares over rows that come one by one: kept is only the triangle [R | Q'b] of those seen, so the condition is never squared
 * and memory does not grow with rows.
 *
 * <p>Source: Golub and Van Loan (2013), "Matrix Computations", 6.5.3 (rows appended to a QR factorisation), 5.5 (rank-deficient least
 * squares by singular values).
 */
final class TallSystem {
    private static final int ROWS_PER_REDUCTION = 256;

    private final int functions;
    private final double[][] rows;
    private int filled;
    private long seen;
    private boolean isTriangle;

    TallSystem(int functions) {
        this.functions = functions;
        this.rows = new double[ROWS_PER_REDUCTION + functions + 1][functions + 1];
    }

    int functions() {
        return functions;
    }

    /** Adds the equation weight * row . c = weight * label. */
    void add(double[] row, double label, double weight) {
        if (filled == rows.length) {
            reduce();
        }
        final double[] target = rows[filled++];
        for (int j = 0; j < functions; j++) {
            target[j] = weight * row[j];
        }
        target[functions] = weight * label;
        seen++;
        isTriangle = false;
    }

    /** Adds weight * c_j = weight * target. */
    void addPull(int j, double target, double weight) {
        final double[] row = new double[functions];
        row[j] = 1.0;
        add(row, target, weight);
    }

    /** Adds all equations of another system, each with a weight: its triangle says what they say. */
    void addAll(TallSystem other, double weight) {
        other.reduce();
        for (int i = 0; i < other.filled; i++) {
            add(other.rows[i], other.rows[i][functions], weight);
        }
        seen += other.seen - other.filled;
    }

    /** Sum of squares of what the equations miss at c. */
    double squaredError(RegressionFit c) {
        reduce();
        double squares = 0.0;
        for (int i = 0; i < filled; i++) {
            final double missed = c.at(rows[i]) - rows[i][functions];
            squares += missed * missed;
        }
        return squares;
    }

    /** Replaces the rows by their triangle: Q keeps lengths, so every later solution is the same. */
    private void reduce() {
        if (isTriangle) {
            return;
        }
        final double[][] used = new double[Math.max(filled, functions + 1)][functions + 1];
        System.arraycopy(rows, 0, used, 0, filled);
        final RealMatrix triangle = new QRDecomposition(new Array2DRowRealMatrix(used, false)).getR();
        filled = functions + 1;
        for (int i = 0; i < filled; i++) {
            rows[i] = triangle.getRow(i);
        }
        isTriangle = true;
    }

    /** The shortest c that fits best, each column counted in its own size. */
    RegressionFit solve() {
        reduce();
        final RealMatrix r = MatrixUtils.createRealMatrix(functions, functions);
        final RealVector label = new ArrayRealVector(functions);
        final double[] sizes = new double[functions];
        for (int j = 0; j < functions; j++) {
            sizes[j] = columnSize(j);
            label.setEntry(j, rows[j][functions]);
            for (int i = 0; i <= j; i++) {
                r.setEntry(i, j, rows[i][j] / sizes[j]);
            }
        }
        return solve(new SingularValueDecomposition(r), label, sizes);
    }

    /** @throws IllegalArgumentException if squares overflow */
    private double columnSize(int j) {
        double squares = 0.0;
        for (int i = 0; i <= j; i++) {
            squares += rows[i][j] * rows[i][j];
        }
        if (!Double.isFinite(squares)) {
            throw new IllegalArgumentException("squares of a regression must not overflow: column=" + j);
        }
        // A function that is zero everywhere may be counted in any unit: its coefficient will be 0.
        return squares > 0.0 ? Math.sqrt(squares) : 1.0;
    }

    /** c = V S^-1 U'b over the singular values above rounding. */
    private RegressionFit solve(SingularValueDecomposition svd, RealVector label, double[] sizes) {
        final double size = label.getNorm();
        if (!Double.isFinite(size)) {
            throw new IllegalArgumentException("squares of a regression must not overflow: label=" + size);
        }
        final double[] singular = svd.getSingularValues();
        final double floor = Math.max(seen, functions) * Math.ulp(1.0) * singular[0];
        final double[] coefficients = new double[functions];
        int rank = 0;
        for (int s = 0; s < functions && singular[s] > floor; s++) {
            final double along = svd.getU().getColumnVector(s).dotProduct(label) / singular[s];
            for (int j = 0; j < functions; j++) {
                coefficients[j] += along * svd.getV().getEntry(j, s) / sizes[j];
            }
            rank++;
        }
        return new RegressionFit(coefficients, rank);
    }
}
