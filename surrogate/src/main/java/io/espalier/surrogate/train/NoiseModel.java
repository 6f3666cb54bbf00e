package io.espalier.surrogate.train;

/**
 * How the noise of a row's labels (value, gradient, Hessian times direction) hangs together, and what a row's errors weigh by it.
 *
 * <p>A path that pays much also moves much: errors are correlated, and most of their variance lies along few combinations. Generalised
 * least squares, e' S^-1 e with S the noise's covariance, asks little of those and much of the rest. One covariance serves the whole domain:
 * several, by groups of the network's value, left regions of much noise unlearnt. Arrays are [m][m']; m = 0 is the value, then the
 * gradient, then the curvature.
 */
final class NoiseModel {
    private final float[][] precision;

    private NoiseModel(float[][] precision) {
        this.precision = precision;
    }

    /**
     * The model of a covariance.
     *
     * @param outputs how many of m count: 1 + inputs in first order, 1 + 2 inputs in second
     */
    static NoiseModel of(double[][] covariance, int outputs) {
        double[][] inverse = Cholesky.inverse(covariance, outputs);
        float[][] precision = new float[outputs][outputs];
        for (int m = 0; m < outputs; m++) {
            for (int n = 0; n < outputs; n++) {
                // A row in whitened units counts as one, however many outputs there are.
                precision[m][n] = (float) (inverse[m][n] / outputs);
            }
        }
        return new NoiseModel(precision);
    }

    /**
     * Turns errors into {@code each} times precision times errors, in place, and returns the sum over rows of e' S^-1 e.
     *
     * @param errors one array per output, [row]
     * @param scratch as long as there are outputs
     */
    double weigh(int rows, float each, float[][] errors, float[] scratch) {
        final int outputs = errors.length;
        double sum = 0.0;
        for (int row = 0; row < rows; row++) {
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
