package io.espalier.surrogate.generate;

import io.espalier.pricing.random.NormalSource;

/**
 * A trained generator: normal numbers in, rows like its data out.
 *
 * <p>The row at (seed, path) is the same whoever asks, and when; any number of threads may draw. Error: the training's, which
 * nothing here bounds. Look at what it draws before it is used.
 */
public final class GradientGan {
    private final double[][][] weights;
    private final double[][] biases;
    private final OutputUnit output;

    GradientGan(Weights trained, OutputUnit output) {
        this.output = output;
        weights = new double[trained.layers()][][];
        biases = new double[trained.layers()][];
        for (int l = 0; l < weights.length; l++) {
            weights[l] = new double[trained.weights[l].length][];
            for (int node = 0; node < weights[l].length; node++) {
                weights[l][node] = wide(trained.weights[l][node]);
            }
            biases[l] = wide(trained.biases[l]);
        }
    }

    private static double[] wide(float[] narrow) {
        final double[] wide = new double[narrow.length];
        for (int i = 0; i < narrow.length; i++) {
            wide[i] = narrow[i];
        }
        return wide;
    }

    /** Numbers of a row. */
    public int width() {
        return biases[biases.length - 1].length;
    }

    /** The row at (seed, path), {@code [width()]}. */
    public double[] row(long seed, long path) {
        final NormalSource normals = GanStreams.rows(seed);
        double[] h = new double[weights[0][0].length];
        for (int k = 0; k < h.length; k++) {
            h[k] = normals.normal(path, k);
        }
        for (int l = 0; l < weights.length; l++) {
            h = layer(l, h);
        }
        return h;
    }

    private double[] layer(int l, double[] in) {
        final boolean isLast = l == weights.length - 1;
        final double[] out = new double[biases[l].length];
        for (int node = 0; node < out.length; node++) {
            double z = biases[l][node];
            for (int k = 0; k < in.length; k++) {
                z += weights[l][node][k] * in[k];
            }
            out[node] = isLast ? output.value(z) : HiddenUnit.LEAKY_RELU.value(z);
        }
        return out;
    }

    /** Rows at paths 0, 1, ..., {@code [rows][width()]}. */
    public double[][] rows(long seed, int rows) {
        final double[][] drawn = new double[rows][];
        for (int path = 0; path < rows; path++) {
            drawn[path] = row(seed, path);
        }
        return drawn;
    }
}
