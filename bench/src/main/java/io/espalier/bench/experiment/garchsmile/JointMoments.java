package io.espalier.bench.experiment.garchsmile;

/** Sums of products of controls, {@code g[0]} = 1 among them, with each other and with outputs. */
final class JointMoments {
    private static final double NEGLIGIBLE = 1e-9;

    private final int controls;
    private final double[][] products;
    private final double[][] gram;
    private final double[] squares;

    JointMoments(int controls, int outputs) {
        this.controls = controls;
        this.products = new double[controls + 1][outputs];
        this.gram = new double[controls + 1][controls + 1];
        this.squares = new double[outputs];
    }

    /** Adds a sample. */
    void add(double[] g, double[] y) {
        for (int i = 0; i <= controls; i++) {
            addScaled(g[i], y, products[i]);
            addScaled(g[i], g, gram[i]);
        }
        for (int k = 0; k < y.length; k++) {
            squares[k] += y[k] * y[k];
        }
    }

    /** Adds the samples of others. */
    void add(JointMoments others) {
        for (int i = 0; i <= controls; i++) {
            addScaled(1.0, others.products[i], products[i]);
            addScaled(1.0, others.gram[i], gram[i]);
        }
        addScaled(1.0, others.squares, squares);
    }

    private static void addScaled(double factor, double[] y, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * y[k];
        }
    }

    private double samples() {
        return gram[0][0];
    }

    private double mean(int control) {
        return gram[control][0] / samples();
    }

    /** Mean of output k less its controls. */
    double mean(double[] coefficients, int k) {
        double mean = products[0][k] / samples();
        for (int i = 1; i <= controls; i++) {
            mean -= coefficients[i - 1] * mean(i);
        }
        return mean;
    }

    /** Variance of output k less its controls, about {@link #mean(double[], int)}. */
    double variance(double[] coefficients, int k) {
        double square = squares[k];
        for (int i = 1; i <= controls; i++) {
            square -= 2.0 * coefficients[i - 1] * products[i][k];
            for (int j = 1; j <= controls; j++) {
                square += coefficients[i - 1] * coefficients[j - 1] * gram[i][j];
            }
        }
        final double mean = mean(coefficients, k);
        return Math.max(square - samples() * mean * mean, 0.0) / (samples() - 1.0);
    }

    /** Cov(g)^-1 Cov(g, y), [output][control]; 0 for a control that is constant or that those before it explain. */
    double[][] coefficients() {
        final double[][] inverse = inverseCovariance();
        final double[][] coefficients = new double[squares.length][controls];
        for (int k = 0; k < squares.length; k++) {
            for (int j = 0; j < controls; j++) {
                final double joint = products[j + 1][k] / samples() - mean(j + 1) * products[0][k] / samples();
                for (int i = 0; i < controls; i++) {
                    coefficients[k][i] += inverse[i][j] * joint;
                }
            }
        }
        return coefficients;
    }

    private double[][] inverseCovariance() {
        final double[][] matrix = new double[controls][controls];
        for (int i = 0; i < controls; i++) {
            for (int j = 0; j < controls; j++) {
                matrix[i][j] = gram[i + 1][j + 1] / samples() - mean(i + 1) * mean(j + 1);
            }
        }
        final boolean[] swept = new boolean[controls];
        for (int i = 0; i < controls; i++) {
            final double square = gram[i + 1][i + 1] / samples();
            swept[i] = matrix[i][i] > NEGLIGIBLE * square && square > NEGLIGIBLE * NEGLIGIBLE;
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

    /** Leaves minus the inverse. Source: Goodnight (1979), The American Statistician 33(3). */
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
