package io.espalier.surrogate.train;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The weights of a network while it trains, or anything of their shape: float, mutable, {@code weights[layer][out][in]}. */
final class Parameters {
    final float[][][] weights;
    final float[][] biases;

    private final Activation activation;

    private Parameters(float[][][] weights, float[][] biases, Activation activation) {
        this.weights = weights;
        this.biases = biases;
        this.activation = activation;
    }

    static Parameters of(Network network) {
        List<Layer> layers = network.layers();
        float[][][] weights = new float[layers.size()][][];
        float[][] biases = new float[layers.size()][];
        for (int l = 0; l < weights.length; l++) {
            weights[l] = Arrays.stream(layers.get(l).weights())
                    .map(Parameters::toFloat)
                    .toArray(float[][]::new);
            biases[l] = toFloat(layers.get(l).bias());
        }
        return new Parameters(weights, biases, network.hiddenActivation());
    }

    /** The same shape, all zero. */
    Parameters zeros() {
        float[][][] zeroWeights = new float[weights.length][][];
        float[][] zeroBiases = new float[weights.length][];
        for (int l = 0; l < weights.length; l++) {
            zeroWeights[l] = new float[weights[l].length][weights[l][0].length];
            zeroBiases[l] = new float[biases[l].length];
        }
        return new Parameters(zeroWeights, zeroBiases, activation);
    }

    /** The response of the hidden nodes. */
    Activation activation() {
        return activation;
    }

    int inputs() {
        return weights[0][0].length;
    }

    int layers() {
        return weights.length;
    }

    /** How many numbers there are. */
    int count() {
        return arrays().stream().mapToInt(array -> array.length).sum();
    }

    void clear() {
        for (int l = 0; l < weights.length; l++) {
            Arrays.fill(biases[l], 0f);
            for (float[] row : weights[l]) {
                Arrays.fill(row, 0f);
            }
        }
    }

    Parameters copy() {
        Parameters copy = zeros();
        copy.copyFrom(this);
        return copy;
    }

    /** Adds one layer of another. */
    void addLayer(int layer, Parameters other) {
        add(biases[layer], other.biases[layer]);
        for (int node = 0; node < weights[layer].length; node++) {
            add(weights[layer][node], other.weights[layer][node]);
        }
    }

    private static void add(float[] sum, float[] term) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += term[i];
        }
    }

    void scaleLayer(int layer, float factor) {
        for (float[] row : weights[layer]) {
            scale(row, factor);
        }
        scale(biases[layer], factor);
    }

    private static void scale(float[] row, float factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }

    /** The Euclidean length of all numbers. */
    double length() {
        double squares = 0.0;
        for (int l = 0; l < weights.length; l++) {
            for (float[] row : weights[l]) {
                squares += squares(row);
            }
            squares += squares(biases[l]);
        }
        return Math.sqrt(squares);
    }

    private static double squares(float[] row) {
        double sum = 0.0;
        for (float v : row) {
            sum += (double) v * v;
        }
        return sum;
    }

    /** Every array, in a fixed order: what is written to a checkpoint and read back. */
    List<float[]> arrays() {
        List<float[]> arrays = new ArrayList<>();
        for (int l = 0; l < weights.length; l++) {
            arrays.addAll(Arrays.asList(weights[l]));
            arrays.add(biases[l]);
        }
        return arrays;
    }

    void copyFrom(Parameters other) {
        for (int l = 0; l < weights.length; l++) {
            System.arraycopy(other.biases[l], 0, biases[l], 0, biases[l].length);
            for (int node = 0; node < weights[l].length; node++) {
                System.arraycopy(other.weights[l][node], 0, weights[l][node], 0, weights[l][node].length);
            }
        }
    }

    /** The network of these weights; the last layer is linear. */
    Network toNetwork() {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < weights.length; l++) {
            layers.add(new Layer(
                    Arrays.stream(weights[l]).map(Parameters::toDouble).toArray(double[][]::new),
                    toDouble(biases[l]),
                    l == weights.length - 1 ? Activation.IDENTITY : activation));
        }
        return new Network(layers);
    }

    private static float[] toFloat(double[] row) {
        float[] narrow = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            narrow[i] = (float) row[i];
        }
        return narrow;
    }

    private static double[] toDouble(float[] row) {
        double[] wide = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            wide[i] = row[i];
        }
        return wide;
    }
}
