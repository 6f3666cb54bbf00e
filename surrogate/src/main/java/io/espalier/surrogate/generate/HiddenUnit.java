package io.espalier.surrogate.generate;

import io.espalier.pricing.math.Sigmoid;
import io.espalier.surrogate.kernel.DenseKernel;
import java.util.Arrays;

/** What the hidden nodes of a generator or discriminator respond with. */
public enum HiddenUnit {
    /** max(z, 0.2 z): piecewise linear, so that the input gradient of a network of these is constant on each piece. */
    LEAKY_RELU(false) {
        @Override
        void apply(DenseKernel kernel, float[][] z, float[][] slope, float[][] curvature, float[][] scratch) {
            for (int node = 0; node < z.length; node++) {
                leak(z[node], slope[node]);
                Arrays.fill(curvature[node], 0f);
            }
        }

        @Override
        double value(double z) {
            return z > 0.0 ? z : LEAK * z;
        }
    },
    /** z/(1 + e^-z): smooth. */
    SILU(true) {
        @Override
        void apply(DenseKernel kernel, float[][] z, float[][] slope, float[][] curvature, float[][] scratch) {
            kernel.silu(z, z, slope, curvature, scratch);
        }

        @Override
        double value(double z) {
            return z * Sigmoid.value(z);
        }
    };

    private static final float LEAK = 0.2f;

    private final boolean smooth;

    HiddenUnit(boolean smooth) {
        this.smooth = smooth;
    }

    /** Whether there is a second derivative to learn from. */
    public boolean isSmooth() {
        return smooth;
    }

    /** Turns {@code z} into the response, with two derivatives; panels are [node][row]. */
    abstract void apply(DenseKernel kernel, float[][] z, float[][] slope, float[][] curvature, float[][] scratch);

    /** The response at {@code z}. */
    abstract double value(double z);

    private static void leak(float[] z, float[] slope) {
        for (int r = 0; r < z.length; r++) {
            slope[r] = z[r] > 0f ? 1f : LEAK;
        }
        for (int r = 0; r < z.length; r++) {
            z[r] *= slope[r];
        }
    }
}
