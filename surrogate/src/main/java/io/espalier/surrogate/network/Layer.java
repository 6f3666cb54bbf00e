package io.espalier.surrogate.network;

import java.util.Arrays;

/**
 * One dense layer: h = activation(W x + b).
 *
 * <p>Shapes: {@code weights[out][in]}, {@code bias[out]}. Arrays are not copied: do not write them.
 */
public record Layer(double[][] weights, double[] bias, Activation activation) {

    /** @throws IllegalArgumentException if there is no node, rows are ragged, or a number is not finite */
    public Layer {
        if (weights.length == 0 || weights.length != bias.length) {
            throw new IllegalArgumentException(
                    "a layer must have one bias per node and at least one node: weights.length=" + weights.length
                            + ", bias.length=" + bias.length);
        }
        for (int node = 0; node < weights.length; node++) {
            if (weights[node].length != weights[0].length) {
                throw new IllegalArgumentException("every node must have the same inputs: weights[" + node + "].length="
                        + weights[node].length + ", weights[0].length=" + weights[0].length);
            }
            if (!Double.isFinite(bias[node]) || !Arrays.stream(weights[node]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("weights and biases must be finite: node=" + node + ", bias="
                        + bias[node] + ", weights=" + Arrays.toString(weights[node]));
            }
        }
    }

    /** Number of inputs. */
    public int inputs() {
        return weights[0].length;
    }

    /** Number of nodes. */
    public int nodes() {
        return weights.length;
    }

    /** Number of weights and biases. */
    public int parameters() {
        return nodes() * (inputs() + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layer that
                && activation == that.activation
                && Arrays.deepEquals(weights, that.weights)
                && Arrays.equals(bias, that.bias);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(weights) + Arrays.hashCode(bias);
    }
}
