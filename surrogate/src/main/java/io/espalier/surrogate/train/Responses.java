package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.network.Activation;

/** The hidden nodes' response on panels with three derivatives. */
record Responses(DenseKernel kernel, Activation activation) {

    /** Turns {@code z} into the response; curvatures may be left as they are where slopes are all that counts. */
    void applyWithSlope(float[][] z, float[][] slope, float[][] curvature, float[][] third) {
        if (activation == Activation.RELU) {
            kernel.relu(z, z, slope);
        } else {
            apply(z, slope, curvature, third);
        }
    }

    /** Turns {@code z} into the response. */
    void apply(float[][] z, float[][] slope, float[][] curvature, float[][] third) {
        switch (activation) {
            case SILU -> kernel.silu(z, z, slope, curvature, third);
            case SOFTPLUS -> kernel.softplus(z, z, slope, curvature, third);
            case TANH -> kernel.tanh(z, z, slope, curvature, third);
            case RELU -> kernel.relu(z, z, slope, curvature, third);
            case IDENTITY -> throw new IllegalStateException("hidden nodes must bend: activation=IDENTITY");
        }
    }
}
