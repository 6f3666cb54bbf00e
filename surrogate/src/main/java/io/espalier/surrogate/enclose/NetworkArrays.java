package io.espalier.surrogate.enclose;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.List;

/**
 * A network's numbers, laid out for passes in both directions.
 *
 * <p>Shapes: {@code weights[layer][node][input]}, {@code transposed[layer][input][node]}, {@code bias[layer][node]}, layers counting from the
 * first hidden one; the last is the output.
 */
final class NetworkArrays {
    final double[][][] weights;
    final double[][][] transposed;
    final double[][] bias;
    final Activation[] activation;
    /** Number of hidden layers, and the index of the output layer. */
    final int hidden;

    NetworkArrays(Network network) {
        List<Layer> layers = network.layers();
        hidden = layers.size() - 1;
        weights = layers.stream().map(Layer::weights).toArray(double[][][]::new);
        bias = layers.stream().map(Layer::bias).toArray(double[][]::new);
        activation = layers.stream().map(Layer::activation).toArray(Activation[]::new);
        transposed = new double[layers.size()][][];
        for (int l = 0; l < transposed.length; l++) {
            transposed[l] = transpose(weights[l]);
        }
    }

    private static double[][] transpose(double[][] matrix) {
        double[][] transpose = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < transpose.length; j++) {
                transpose[j][i] = matrix[i][j];
            }
        }
        return transpose;
    }

    int inputs() {
        return weights[0][0].length;
    }
}
