package io.espalier.surrogate.train;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.surrogate.form.Examples;
import java.util.Arrays;

/**
 * The mean over rows of |W r|^2, r the errors of value, gradient and Hessian times direction: in double, with derivatives in the parameters.
 *
 * <p>Rows are normalised and reduced. Sums are taken by fixed chunks in order: the same bits on any number of threads.
 */
final class LeastSquares {
    private static final int CHUNK_ROWS = 256;
    private static final double[] NONE = {};

    private final Examples rows;
    private final Whitening whitening;
    private final ParameterVector shape;
    private final int threads;
    private final int chunks;

    LeastSquares(Examples rows, Whitening whitening, ParameterVector shape, int threads) {
        this.rows = rows;
        this.whitening = whitening;
        this.shape = shape;
        this.threads = threads;
        chunks = (rows.size() + CHUNK_ROWS - 1) / CHUNK_ROWS;
    }

    int parameters() {
        return shape.length();
    }

    /** The mean loss. */
    double loss(double[] theta) {
        return sums(theta, (worker, sum) -> {}, 0)[0] / rows.size();
    }

    /** Mean squares of the errors, each alone and unweighed. */
    MeanSquares errors(double[] theta) {
        int d = rows.inputs();
        double[] sums = sums(theta, Worker::addSquares, 1 + 2 * d);
        SquaredErrors errors = new SquaredErrors(d);
        errors.value = sums[1];
        System.arraycopy(sums, 2, errors.gradient, 0, d);
        System.arraycopy(sums, 2 + d, errors.curvature, 0, d);
        return MeanSquares.of(errors, rows.size());
    }

    /** The mean loss; writes its derivatives to {@code gradient}. */
    double lossAndGradient(double[] theta, double[] gradient) {
        double[] sums = sums(theta, Worker::addGradient, gradient.length);
        for (int p = 0; p < gradient.length; p++) {
            gradient[p] = sums[1 + p] / rows.size();
        }
        return sums[0] / rows.size();
    }

    /**
     * The mean loss L; writes half its gradient and the Gauss-Newton half of its Hessian.
     *
     * @param slope J' W' W r / n
     * @param matrix J' W' W J / n, row-major, whole
     */
    double normalEquations(double[] theta, double[] slope, double[] matrix) {
        int p = slope.length;
        double[] sums = sums(theta, Worker::addNormalEquations, p + p * p);
        for (int i = 0; i < p; i++) {
            slope[i] = sums[1 + i] / rows.size();
            for (int j = 0; j <= i; j++) {
                matrix[i * p + j] = sums[1 + p + i * p + j] / rows.size();
                matrix[j * p + i] = matrix[i * p + j];
            }
        }
        return sums[0] / rows.size();
    }

    /** What a worker adds of a row, whose errors it has, from entry 1 of the sums. */
    private interface Addition {
        void add(Worker worker, double[] sums);
    }

    private double[] sums(double[] theta, Addition addition, int extra) {
        double[][] parts = new double[chunks][1 + extra];
        ParallelChunks.run(chunks, threads, () -> {
            Worker worker = new Worker(theta);
            return chunk -> {
                int end = Math.min(rows.size(), (chunk + 1) * CHUNK_ROWS);
                for (int row = chunk * CHUNK_ROWS; row < end; row++) {
                    parts[chunk][0] += worker.errors(row);
                    addition.add(worker, parts[chunk]);
                }
            };
        });
        double[] sum = parts[0];
        for (int chunk = 1; chunk < chunks; chunk++) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] += parts[chunk][k];
            }
        }
        return sum;
    }

    /** One thread's scratch space at one vector of parameters. */
    private final class Worker {
        private final double[] theta;
        private final ExactPass pass = new ExactPass(shape);
        private final int inputs = rows.inputs();
        private final int outputs = 1 + inputs + (rows.hasSecondOrder() ? inputs : 0);
        private final double[] error = new double[outputs];
        private final double[] white = new double[outputs];
        private final double[] bars = new double[outputs];
        private final double[] gradientBar = new double[inputs];
        private final double[] timesBar = new double[inputs];
        private final double[][] jacobian = new double[outputs][shape.length()];
        private final double[] parameterGradient = new double[shape.length()];
        private int row;

        Worker(double[] theta) {
            this.theta = theta;
        }

        double errors(int newRow) {
            row = newRow;
            int at = row * inputs;
            error[0] =
                    pass.forward(theta, rows.x(), rows.hasSecondOrder() ? rows.direction() : NONE, at) - rows.y()[row];
            for (int j = 0; j < inputs; j++) {
                error[1 + j] = pass.gradient(j) - rows.dy()[at + j];
            }
            for (int j = 0; 1 + inputs + j < outputs; j++) {
                error[1 + inputs + j] = pass.hessianTimes(j) - rows.hessianTimes()[at + j];
            }
            whitening.apply(row, error, white);
            double sum = 0.0;
            for (double w : white) {
                sum += w * w;
            }
            return sum;
        }

        void addSquares(double[] sums) {
            for (int m = 0; m < outputs; m++) {
                sums[1 + m] += error[m] * error[m];
            }
        }

        void addGradient(double[] sums) {
            whitening.applyTransposed(row, white, bars);
            sweep(2.0, parameterGradient);
            for (int p = 0; p < parameterGradient.length; p++) {
                sums[1 + p] += parameterGradient[p];
                parameterGradient[p] = 0.0;
            }
        }

        private void sweep(double factor, double[] sum) {
            for (int j = 0; j < inputs; j++) {
                gradientBar[j] = factor * bars[1 + j];
                timesBar[j] = 1 + inputs + j < outputs ? factor * bars[1 + inputs + j] : 0.0;
            }
            pass.addParameterGradient(factor * bars[0], gradientBar, timesBar, sum);
        }

        /** Row m of the whitened Jacobian is the sweep from bars = W' e_m. */
        void addNormalEquations(double[] sums) {
            int p = theta.length;
            for (int m = 0; m < outputs; m++) {
                Arrays.fill(error, 0.0);
                error[m] = 1.0;
                whitening.applyTransposed(row, error, bars);
                Arrays.fill(jacobian[m], 0.0);
                sweep(1.0, jacobian[m]);
                addRow(jacobian[m], white[m], sums, p);
            }
        }

        private static void addRow(double[] jacobianRow, double residual, double[] sums, int p) {
            for (int i = 0; i < p; i++) {
                final double ji = jacobianRow[i];
                sums[1 + i] += ji * residual;
                final int at = 1 + p + i * p;
                for (int j = 0; j <= i; j++) {
                    sums[at + j] += ji * jacobianRow[j];
                }
            }
        }
    }
}
