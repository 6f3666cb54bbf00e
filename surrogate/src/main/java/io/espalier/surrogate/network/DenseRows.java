package io.espalier.surrogate.network;

import java.util.Arrays;

/**
 * The affine map z = W h + b of one layer, its weights packed row by row in one array for a single-row pass.
 *
 * <p>Shapes: {@code weights[nodes*inputs]}, {@code bias[nodes]}. No checks, no allocation: the passes checked.
 */
final class DenseRows {
    final Activation activation;
    private final int inputs;
    private final int nodes;
    private final double[] weights;
    private final double[] bias;

    DenseRows(Layer layer) {
        activation = layer.activation();
        inputs = layer.inputs();
        nodes = layer.nodes();
        bias = layer.bias().clone();
        weights = new double[nodes * inputs];
        for (int i = 0; i < nodes; i++) {
            System.arraycopy(layer.weights()[i], 0, weights, i * inputs, inputs);
        }
    }

    int nodes() {
        return nodes;
    }

    int inputs() {
        return inputs;
    }

    /** z = W h + b. */
    void affine(double[] h, double[] z) {
        for (int i = 0; i < nodes; i++) {
            z[i] = dot(bias[i], i * inputs, h);
        }
    }

    /** zDot = W hDot. */
    void linear(double[] hDot, double[] zDot) {
        for (int i = 0; i < nodes; i++) {
            zDot[i] = dot(0.0, i * inputs, hDot);
        }
    }

    /** start + sum over j of weights[row + j] h[j], as four sums that do not wait for each other: of j = 0, 4, ..., of 1, 5, ... */
    private double dot(double start, int row, double[] h) {
        double s0 = start;
        double s1 = 0.0;
        double s2 = 0.0;
        double s3 = 0.0;
        int j = 0;
        for (; j + 3 < inputs; j += 4) {
            s0 += weights[row + j] * h[j];
            s1 += weights[row + j + 1] * h[j + 1];
            s2 += weights[row + j + 2] * h[j + 2];
            s3 += weights[row + j + 3] * h[j + 3];
        }
        if (j < inputs) {
            s0 += weights[row + j] * h[j];
        }
        if (j + 1 < inputs) {
            s1 += weights[row + j + 1] * h[j + 1];
        }
        if (j + 2 < inputs) {
            s2 += weights[row + j + 2] * h[j + 2];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** hBar = W^T zBar. */
    void transposed(double[] zBar, double[] hBar) {
        Arrays.fill(hBar, 0, inputs, 0.0);
        for (int i = 0; i < nodes; i++) {
            final int row = i * inputs;
            final double bar = zBar[i];
            for (int j = 0; j < inputs; j++) {
                hBar[j] += weights[row + j] * bar;
            }
        }
    }

    /** The columns {@code columns} of W, as rows of {@code jacobian[nodes*columns.length]}: dz/dx of a first layer. */
    void columns(int[] columns, double[] jacobian) {
        final int width = columns.length;
        for (int i = 0; i < nodes; i++) {
            for (int c = 0; c < width; c++) {
                jacobian[i * width + c] = weights[i * inputs + columns[c]];
            }
        }
    }

    /** zJacobian = W diag(slope): dz/dz of the layer before. */
    void times(double[] slope, double[] zJacobian) {
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < inputs; j++) {
                zJacobian[i * inputs + j] = weights[i * inputs + j] * slope[j];
            }
        }
    }

    /** zJacobian = W diag(slope) hJacobian, each {@code [*][width]} row-major: dz/dx from the dz/dx of the layer before. */
    void chain(double[] slope, double[] before, int width, double[] zJacobian) {
        Arrays.fill(zJacobian, 0, nodes * width, 0.0);
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < inputs; j++) {
                final double factor = weights[i * inputs + j] * slope[j];
                for (int c = 0; c < width; c++) {
                    zJacobian[i * width + c] += factor * before[j * width + c];
                }
            }
        }
    }
}
