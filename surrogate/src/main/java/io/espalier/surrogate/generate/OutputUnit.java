package io.espalier.surrogate.generate;

import io.espalier.surrogate.kernel.DenseKernel;
import java.util.Arrays;

/** What a network's last nodes respond with. */
public enum OutputUnit {
    /** z itself. */
    LINEAR {
        @Override
        void apply(DenseKernel kernel, float[][] z, float[][] slope, float[][] curvature, float[][] scratch) {
            for (float[] row : slope) {
                Arrays.fill(row, 1f);
            }
        }

        @Override
        double value(double z) {
            return z;
        }
    },
    /** tanh z: data within (-1, 1). */
    TANH {
        @Override
        void apply(DenseKernel kernel, float[][] z, float[][] slope, float[][] curvature, float[][] scratch) {
            kernel.tanh(z, z, slope, curvature, scratch);
        }

        @Override
        double value(double z) {
            return Math.tanh(z);
        }
    };

    /** Turns {@code z} into the response, with its slope; panels are [node][row], the last two are scratch. */
    abstract void apply(DenseKernel kernel, float[][] z, float[][] slope, float[][] curvature, float[][] scratch);

    /** The response at {@code z}. */
    abstract double value(double z);
}
