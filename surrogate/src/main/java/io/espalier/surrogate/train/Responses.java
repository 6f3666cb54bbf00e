package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.network.Activation;

/** The hidden nodes' response on panels, with as many derivatives as a pass needs. */
record Responses(DenseKernel kernel, Activation activation) {

    /**
     * Turns {@code z} into the response.
     *
     * @param wantsThird whether anybody reads the third derivative, which may be left as it is otherwise
     */
    void apply(float[][] z, float[][] slope, float[][] curvature, float[][] third, boolean wantsThird) {
        switch (activation) {
            case SILU -> silu(z, slope, curvature, third, wantsThird);
            case SOFTPLUS -> kernel.softplus(z, z, slope, curvature, third);
            case TANH -> kernel.tanh(z, z, slope, curvature, third);
            case RELU -> kernel.relu(z, z, slope, curvature, third);
            case IDENTITY -> throw new IllegalStateException("hidden nodes must bend: activation=IDENTITY");
        }
    }

    private void silu(float[][] z, float[][] slope, float[][] curvature, float[][] third, boolean wantsThird) {
        if (wantsThird) {
            kernel.silu(z, z, slope, curvature, third);
        } else {
            kernel.silu(z, z, slope, curvature);
        }
    }
}
