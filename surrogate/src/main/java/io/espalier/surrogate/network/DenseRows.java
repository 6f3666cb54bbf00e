package io.espalier.surrogate.network;

/**
 * The affine map z = W h + b of one layer, its weights packed row by row, and once more column by column, for a single-row pass.
 *
 * <p>Shapes: {@code weights[nodes*inputs]}, {@code columns[inputs*nodes]}, {@code bias[nodes]}. No checks, no allocation: the passes checked.
 */
final class DenseRows {
    final Activation activation;
    private final int inputs;
    private final int nodes;
    private final double[] weights;
    private final double[] columns;
    private final double[] bias;

    DenseRows(Layer layer) {
        activation = layer.activation();
        inputs = layer.inputs();
        nodes = layer.nodes();
        bias = layer.bias().clone();
        weights = new double[nodes * inputs];
        columns = new double[nodes * inputs];
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < inputs; j++) {
                weights[i * inputs + j] = layer.weights()[i][j];
                columns[j * nodes + i] = layer.weights()[i][j];
            }
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
            z[i] = Dot.of(bias[i], weights, i * inputs, h, inputs);
        }
    }

    /** zDot = W hDot. */
    void linear(double[] hDot, double[] zDot) {
        for (int i = 0; i < nodes; i++) {
            zDot[i] = Dot.of(0.0, weights, i * inputs, hDot, inputs);
        }
    }

    /** hBar = W^T zBar. */
    void transposed(double[] zBar, double[] hBar) {
        for (int j = 0; j < inputs; j++) {
            hBar[j] = Dot.of(0.0, columns, j * nodes, zBar, nodes);
        }
    }

    /** zDot = W hDot, hDot being {@code size} in input {@code j} and 0 in all others. */
    void column(int j, double size, double[] zDot) {
        for (int i = 0; i < nodes; i++) {
            zDot[i] = columns[j * nodes + i] * size;
        }
    }
}
