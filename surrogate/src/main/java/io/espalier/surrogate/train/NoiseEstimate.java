package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;

/** Measures the noise of labels: what a network that has learnt something leaves over, as a covariance. */
final class NoiseEstimate {
    private static final int MOST_ROWS = 1 << 17;

    /** Of an entry's own variance: what is added to it, so that no combination counts as free of noise. */
    private static final double FLOOR = 2e-3;

    /**
     * Of the mean square of a term's labels, the mean over its entries: the same for entries without noise, which would take the whole loss
     * and make large steps diverge. A tenth or a thousandth of it did not do better (vanilla of ten inputs).
     */
    private static final double LEAST = 1e-2;

    private final SobolevPass pass;
    private final LayerWeights weights;
    private final Rows rows;
    private final SobolevLoss loss;
    private final int outputs;
    private final Rows block = new Rows();
    private final int blockRows;

    NoiseEstimate(DenseKernel kernel, Parameters parameters, Rows all, SobolevLoss loss) {
        pass = new SobolevPass(kernel, parameters);
        weights = new LayerWeights(parameters);
        rows = new Rows();
        rows.takePart(all, 0, MOST_ROWS);
        this.loss = loss;
        outputs = 1 + parameters.inputs() * (loss.usesCurvature() ? 2 : 1);
        blockRows = kernel.block();
    }

    /** The same loss, weighed by the noise. */
    SobolevLoss weighed(MeanSquares labels) {
        double[][] covariance = new double[outputs][outputs];
        for (int start = 0; start < rows.count(); start += blockRows) {
            block.takePart(rows, start, blockRows);
            pass.visitErrors(weights, block, loss, (errors, count) -> addOuter(errors, count, covariance));
        }
        settle(covariance, labels);
        int first = 1 + (outputs - 1) / (loss.usesCurvature() ? 2 : 1);
        return loss.with(
                NoiseModel.of(covariance, first), loss.usesCurvature() ? NoiseModel.of(covariance, outputs) : null);
    }

    private static void addOuter(float[][] errors, int count, double[][] sum) {
        for (int m = 0; m < sum.length; m++) {
            for (int n = 0; n <= m; n++) {
                for (int row = 0; row < count; row++) {
                    sum[m][n] += (double) errors[m][row] * errors[n][row];
                }
            }
        }
    }

    /** Means in place of sums, symmetric, with the floors. */
    private void settle(double[][] covariance, MeanSquares labels) {
        for (int m = 0; m < outputs; m++) {
            for (int n = 0; n <= m; n++) {
                covariance[m][n] /= rows.count();
                covariance[n][m] = covariance[m][n];
            }
            covariance[m][m] += FLOOR * covariance[m][m] + LEAST * labels.scale(m);
        }
    }
}
