package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;
import java.util.Arrays;

/** Measures the noise of labels: what a network that has learnt something leaves over, as covariances by groups of its value. */
final class NoiseEstimate {
    private static final int GROUPS = 1;
    private static final int MOST_ROWS = 1 << 17;

    /** Of an entry's mean over groups: what is added to each variance, so that no combination counts as free of noise. */
    private static final double FLOOR = 2e-3;

    /** Of the mean square of a term's labels: the same for entries without noise. */
    private static final double LEAST = 1e-6;

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
        float[] thresholds = thresholds();
        double[][][] covariances = new double[GROUPS][outputs][outputs];
        int[] counts = new int[GROUPS];
        each((values, errors, count) -> {
            for (int row = 0; row < count; row++) {
                int group = NoiseModel.group(thresholds, values[row]);
                counts[group]++;
                addOuter(errors, row, covariances[group]);
            }
        });
        settle(covariances, counts, labels);
        int first = 1 + (outputs - 1) / (loss.usesCurvature() ? 2 : 1);
        return loss.with(
                NoiseModel.of(thresholds, covariances, first),
                loss.usesCurvature() ? NoiseModel.of(thresholds, covariances, outputs) : null);
    }

    private void each(SobolevPass.ErrorVisitor visitor) {
        for (int start = 0; start < rows.count(); start += blockRows) {
            block.takePart(rows, start, blockRows);
            pass.visitErrors(weights, block, loss, visitor);
        }
    }

    /** Quantiles of the network's values. */
    private float[] thresholds() {
        float[] all = new float[rows.count()];
        int[] at = {0};
        each((values, errors, count) -> {
            System.arraycopy(values, 0, all, at[0], count);
            at[0] += count;
        });
        Arrays.sort(all);
        float[] thresholds = new float[GROUPS - 1];
        for (int g = 1; g < GROUPS; g++) {
            thresholds[g - 1] = all[(int) ((long) all.length * g / GROUPS)];
        }
        return thresholds;
    }

    private static void addOuter(float[][] errors, int row, double[][] sum) {
        for (int m = 0; m < sum.length; m++) {
            for (int n = 0; n <= m; n++) {
                sum[m][n] += (double) errors[m][row] * errors[n][row];
            }
        }
    }

    /** Means in place of sums, symmetric, with the floors. */
    private void settle(double[][][] covariances, int[] counts, MeanSquares labels) {
        double[] mean = new double[outputs];
        for (int m = 0; m < outputs; m++) {
            for (double[][] sums : covariances) {
                mean[m] += sums[m][m] / rows.count();
            }
        }
        for (int g = 0; g < covariances.length; g++) {
            for (int m = 0; m < outputs; m++) {
                for (int n = 0; n <= m; n++) {
                    covariances[g][m][n] /= Math.max(1, counts[g]);
                    covariances[g][n][m] = covariances[g][m][n];
                }
                covariances[g][m][m] += FLOOR * mean[m] + LEAST * labels.scale(m);
            }
        }
    }
}
