package io.espalier.bench.experiment.garchsmile;

/**
 * Means of many outputs, each regressed on the same zero-mean controls, with standard errors.
 *
 * <p>Mean = mean(y) - c . mean(g) with c = Cov(g)^-1 Cov(g, y), standard error from what the regression leaves. The coefficients come
 * from the same samples: a bias of the order of the number of controls over that of samples, times a deviation; it vanishes beside
 * the standard error. A control that the others explain (or that is constant) is left out.
 */
final class ControlledMeans {
    private static final double NEGLIGIBLE = 1e-9;

    private final int controls;
    private final int outputs;
    private final double[][] products;
    private final double[][] gram;
    private final double[] squares;
    private long samples;

    ControlledMeans(int controls, int outputs) {
        this.controls = controls;
        this.outputs = outputs;
        this.products = new double[controls + 1][outputs];
        this.gram = new double[controls + 1][controls + 1];
        this.squares = new double[outputs];
    }

    /** Adds a sample; {@code g[0]} is 1, the controls follow. */
    void add(double[] g, double[] y) {
        samples++;
        for (int i = 0; i <= controls; i++) {
            addScaled(g[i], y, products[i]);
            for (int j = 0; j <= i; j++) {
                gram[i][j] += g[i] * g[j];
            }
        }
        for (int k = 0; k < outputs; k++) {
            squares[k] += y[k] * y[k];
        }
    }

    private static void addScaled(double factor, double[] y, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * y[k];
        }
    }

    /** Means and standard errors, [2][output]. */
    double[][] result() {
        final double[][] inverse = inverseCovariance();
        final double[] centre = new double[controls];
        for (int i = 0; i < controls; i++) {
            centre[i] = gram[i + 1][0] / samples;
        }
        final double[][] result = new double[2][outputs];
        final double[] joint = new double[controls];
        for (int k = 0; k < outputs; k++) {
            final double mean = products[0][k] / samples;
            for (int i = 0; i < controls; i++) {
                joint[i] = products[i + 1][k] / samples - centre[i] * mean;
            }
            final double left = squares[k] / samples - mean * mean - form(inverse, joint, joint);
            result[0][k] = mean - form(inverse, joint, centre);
            result[1][k] = Math.sqrt(Math.max(left, 0.0) / (samples - controls - 1));
        }
        return result;
    }

    private static double form(double[][] matrix, double[] left, double[] right) {
        double sum = 0.0;
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                sum += left[i] * matrix[i][j] * right[j];
            }
        }
        return sum;
    }

    /** By sweeping; rows and columns of controls that are left out are 0. */
    private double[][] inverseCovariance() {
        final double[][] matrix = new double[controls][controls];
        final double[] diagonal = new double[controls];
        for (int i = 0; i < controls; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = gram[i + 1][j + 1] / samples - gram[i + 1][0] / samples * gram[j + 1][0] / samples;
                matrix[j][i] = matrix[i][j];
            }
            diagonal[i] = gram[i + 1][i + 1] / samples;
        }
        final boolean[] swept = new boolean[controls];
        for (int i = 0; i < controls; i++) {
            swept[i] = matrix[i][i] > NEGLIGIBLE * diagonal[i] && diagonal[i] > NEGLIGIBLE * NEGLIGIBLE;
            if (swept[i]) {
                sweep(matrix, i);
            }
        }
        for (int i = 0; i < controls; i++) {
            for (int j = 0; j < controls; j++) {
                matrix[i][j] = swept[i] && swept[j] ? -matrix[i][j] : 0.0;
            }
        }
        return matrix;
    }

    /** Source: Goodnight (1979), The American Statistician 33(3), with the sign that leaves -inverse. */
    private static void sweep(double[][] m, int at) {
        final double pivot = m[at][at];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m.length; j++) {
                if (i != at && j != at) {
                    m[i][j] -= m[i][at] * m[at][j] / pivot;
                }
            }
        }
        for (int i = 0; i < m.length; i++) {
            if (i != at) {
                m[i][at] /= pivot;
                m[at][i] /= pivot;
            }
        }
        m[at][at] = -1.0 / pivot;
    }
}
