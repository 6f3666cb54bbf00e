package io.espalier.surrogate.generate;

import io.espalier.pricing.random.NormalSource;
import io.espalier.surrogate.kernel.Transpose;
import java.util.Arrays;
import java.util.stream.Stream;

/** Weights of a network with any number of outputs, or anything of their shape: {@code weights[layer][out][in]}. */
final class Weights {
    final float[][][] weights;
    final float[][] biases;
    /** The weights as the sweeps towards the inputs read them; stale until {@link #refresh}. */
    final float[][][] transposed;

    /** All zero. */
    Weights(int[] sizes) {
        final int layers = sizes.length - 1;
        weights = new float[layers][][];
        biases = new float[layers][];
        transposed = new float[layers][][];
        for (int l = 0; l < layers; l++) {
            weights[l] = new float[sizes[l + 1]][sizes[l]];
            biases[l] = new float[sizes[l + 1]];
            transposed[l] = new float[sizes[l]][sizes[l + 1]];
        }
    }

    /** Normal with variance 2/(in + out) of their layer, biases zero: Glorot and Bengio (2010). */
    static Weights glorot(int[] sizes, NormalSource normals) {
        final Weights fresh = new Weights(sizes);
        for (int l = 0; l < fresh.layers(); l++) {
            final double deviation = Math.sqrt(2.0 / (sizes[l] + sizes[l + 1]));
            for (int node = 0; node < sizes[l + 1]; node++) {
                for (int k = 0; k < sizes[l]; k++) {
                    fresh.weights[l][node][k] = (float) (deviation * normals.normal((long) node * sizes[l] + k, l));
                }
            }
        }
        fresh.refresh();
        return fresh;
    }

    int layers() {
        return weights.length;
    }

    boolean areFinite() {
        return Stream.concat(Arrays.stream(biases), Arrays.stream(weights).flatMap(Arrays::stream))
                .allMatch(Weights::areFinite);
    }

    private static boolean areFinite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    void clear() {
        for (int l = 0; l < weights.length; l++) {
            Arrays.fill(biases[l], 0f);
            for (float[] row : weights[l]) {
                Arrays.fill(row, 0f);
            }
        }
    }

    /** To be called after weights changed. */
    void refresh() {
        for (int l = 0; l < weights.length; l++) {
            Transpose.into(weights[l], transposed[l]);
        }
    }
}
