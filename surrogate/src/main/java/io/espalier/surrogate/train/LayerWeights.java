package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.Transpose;

/** Weights with their transposes, which the two sweeps towards the inputs read. */
final class LayerWeights {
    private final Parameters parameters;
    private final float[][][] transposed;

    LayerWeights(Parameters parameters) {
        this.parameters = parameters;
        transposed = new float[parameters.layers()][][];
        for (int l = 0; l < transposed.length; l++) {
            transposed[l] = new float[parameters.weights[l][0].length][parameters.weights[l].length];
            refresh(l);
        }
    }

    Parameters parameters() {
        return parameters;
    }

    int layers() {
        return transposed.length;
    }

    float[][] weights(int layer) {
        return parameters.weights[layer];
    }

    float[] bias(int layer) {
        return parameters.biases[layer];
    }

    float[][] transposed(int layer) {
        return transposed[layer];
    }

    /** To be called after the weights of a layer changed. */
    void refresh(int layer) {
        Transpose.into(parameters.weights[layer], transposed[layer]);
    }
}
