package io.espalier.pricing.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * The points at which some constraints hold with equality: an orthonormal basis of the directions within ({@code basis[free][size]}).
 *
 * <p>The normals must be independent. Quadratic forms on the face are {@code [free][free]}.
 */
final class Face {
    private final int size;
    private final double[][] basis;

    Face(int size, List<LinearConstraint> active) {
        this.size = size;
        final List<double[]> vectors = new ArrayList<>();
        for (LinearConstraint constraint : active) {
            vectors.add(unit(rest(constraint.normal().clone(), vectors)));
        }
        final int fixed = vectors.size();
        while (vectors.size() < size) {
            vectors.add(unit(largestRest(vectors)));
        }
        basis = vectors.subList(fixed, size).toArray(double[][]::new);
    }

    /** The coordinate axis that lies least within what is spanned already. */
    private double[] largestRest(List<double[]> vectors) {
        double[] best = null;
        for (int i = 0; i < size; i++) {
            final double[] axis = new double[size];
            axis[i] = 1.0;
            final double[] rest = rest(axis, vectors);
            if (best == null || squares(rest) > squares(best) + 1e-9) {
                best = rest;
            }
        }
        return best;
    }

    /** Gram-Schmidt, twice: once more takes out what rounding left. */
    private static double[] rest(double[] vector, List<double[]> vectors) {
        for (int pass = 0; pass < 2; pass++) {
            for (double[] other : vectors) {
                final double along = dot(vector, other);
                for (int i = 0; i < vector.length; i++) {
                    vector[i] -= along * other[i];
                }
            }
        }
        return vector;
    }

    private static double[] unit(double[] vector) {
        final double length = Math.sqrt(squares(vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static double squares(double[] vector) {
        return dot(vector, vector);
    }

    static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Number of directions. */
    int free() {
        return basis.length;
    }

    /** The components of a vector along the face. */
    double[] along(double[] vector) {
        final double[] along = new double[basis.length];
        for (int k = 0; k < along.length; k++) {
            along[k] = dot(basis[k], vector);
        }
        return along;
    }

    /** The vector with these components. */
    double[] expand(double[] along) {
        final double[] vector = new double[size];
        for (int k = 0; k < along.length; k++) {
            for (int i = 0; i < size; i++) {
                vector[i] += along[k] * basis[k][i];
            }
        }
        return vector;
    }

    /** Z' A Z. */
    double[][] restrict(double[][] matrix) {
        final double[][] restricted = new double[basis.length][basis.length];
        for (int k = 0; k < basis.length; k++) {
            final double[] image = new double[size];
            for (int i = 0; i < size; i++) {
                image[i] = dot(matrix[i], basis[k]);
            }
            for (int l = 0; l < basis.length; l++) {
                restricted[l][k] = dot(basis[l], image);
            }
        }
        return restricted;
    }

    /** Z B Z'. */
    double[][] expand(double[][] restricted) {
        final double[][] half = new double[basis.length][];
        for (int k = 0; k < half.length; k++) {
            half[k] = expand(restricted[k]);
        }
        final double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < half.length; k++) {
                    matrix[i][j] += basis[k][i] * half[k][j];
                }
            }
        }
        return matrix;
    }
}
