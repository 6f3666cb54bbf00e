package io.espalier.surrogate.train;

import java.util.Arrays;

/**
 * How the noise of a row's labels (value, gradient, Hessian times direction) hangs together, and what a row's errors weigh by it.
 *
 * <p>A path that pays much also moves much: errors are correlated, and by far the most of their variance lies along few combinations. Generalised
 * least squares, e' S^-1 e with S the noise's covariance, asks little of those and much of the rest. S changes over the domain: rows are told
 * apart by the network's own value, in groups. Arrays are [group][m][m']; m = 0 is the value, then the gradient, then the curvature.
 */
final class NoiseModel {
    private final float[] thresholds;
    private final float[][][] precisions;

    private NoiseModel(float[] thresholds, float[][][] precisions) {
        this.thresholds = thresholds;
        this.precisions = precisions;
    }

    /**
     * The model of these covariances.
     *
     * @param thresholds of the normalised value between groups, ascending, one fewer than groups
     * @param outputs how many of m count: 1 + inputs in first order, 1 + 2 inputs in second
     */
    static NoiseModel of(float[] thresholds, double[][][] covariances, int outputs) {
        float[][][] precisions = new float[covariances.length][outputs][outputs];
        for (int g = 0; g < covariances.length; g++) {
            double[][] inverse = Cholesky.inverse(covariances[g], outputs);
            for (int m = 0; m < outputs; m++) {
                for (int n = 0; n < outputs; n++) {
                    // A row in whitened units counts as one, however many outputs there are.
                    precisions[g][m][n] = (float) (inverse[m][n] / outputs);
                }
            }
        }
        return new NoiseModel(thresholds, precisions);
    }

    /** The group of a value: how many thresholds lie below it. */
    static int group(float[] thresholds, float value) {
        int at = Arrays.binarySearch(thresholds, value);
        return at >= 0 ? at : -at - 1;
    }

    /**
     * Turns errors into {@code each} times precision times errors, in place, and returns the sum over rows of e' S^-1 e.
     *
     * @param values the network's, one per row: they choose the group
     * @param errors one array per output, [row]
     */
    double weigh(float[] values, int rows, float each, float[][] errors, float[] scratch) {
        final int outputs = errors.length;
        double sum = 0.0;
        for (int row = 0; row < rows; row++) {
            final float[][] precision = precisions[group(thresholds, values[row])];
            for (int m = 0; m < outputs; m++) {
                scratch[m] = errors[m][row];
            }
            float loss = 0f;
            for (int m = 0; m < outputs; m++) {
                final float[] line = precision[m];
                float weighted = 0f;
                for (int n = 0; n < outputs; n++) {
                    weighted += line[n] * scratch[n];
                }
                loss += weighted * scratch[m];
                errors[m][row] = each * weighted;
            }
            sum += loss;
        }
        return sum;
    }
}
