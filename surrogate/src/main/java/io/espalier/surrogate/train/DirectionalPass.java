package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.network.Activation;

/**
 * Errors of a network's slopes along directions, and their weight gradient, over a block of rows: one tangent pass and one backward.
 *
 * <p>In the terms of {@link SobolevPass}: forward {@code z = W h + b, h' = phi(z)}, tangent {@code zDot = W hDot, hDot' = s zDot}; the output's
 * zDot is the slope. Backward with y = dL/dz and v = dL/dzDot of the layer above: {@code dW += y h' + v hDot'}, {@code db += y},
 * {@code v = s (W' v)}, {@code y = s (W' y) + c zDot (W' v)}. At the output y is 0, and where c is 0, as in ReLU, y stays 0 and is left out.
 * Rows hold the known slope as their value. Dropout has no part: the whole network's slope is meant.
 */
final class DirectionalPass {
    private final Panels at;
    private final DenseKernel kernel;
    private final int last;
    private final Responses responses;
    private final boolean bends;
    private final float[][] scratch;
    private final float[] zero;

    /** @param at panels of the same shape and block; another pass may use them between calls */
    DirectionalPass(DenseKernel kernel, Parameters shape, Panels at) {
        this.kernel = kernel;
        this.at = at;
        last = shape.layers();
        responses = new Responses(kernel, shape.activation());
        bends = shape.activation() != Activation.RELU;
        scratch = new float[kernel.block()][at.widest()];
        zero = new float[at.widest()];
    }

    /**
     * Adds the weight gradient of {@code each}/2 times the squared errors of at most one block of rows.
     *
     * @return the sum of those squares, not weighed
     */
    double addGradient(LayerWeights w, Rows rows, float each, Parameters gradient) {
        forward(w, rows);
        final float[] v = at.dzDot[last][0];
        double squares = Gather.valueErrors(rows, at.zDot[last][0], v);
        for (int i = 0; i < v.length; i++) {
            v[i] *= each;
        }
        for (int l = last - 1; l >= 0; l--) {
            backward(w, l, gradient);
        }
        return squares;
    }

    /** Rows of a block. */
    int block() {
        return kernel.block();
    }

    private void forward(LayerWeights w, Rows rows) {
        Gather.inputs(rows, at.h[0]);
        Gather.directions(rows, at.hDot[0]);
        for (int l = 0; l < last; l++) {
            kernel.multiply(w.weights(l), zero, at.hDot[l], at.zDot[l + 1]);
            if (l < last - 1) {
                kernel.multiply(w.weights(l), w.bias(l), at.h[l], at.h[l + 1]);
                responses.applyWithSlope(at.h[l + 1], at.slope[l + 1], at.curvature[l + 1], at.third[l + 1]);
                kernel.times(at.slope[l + 1], at.zDot[l + 1], at.hDot[l + 1]);
            }
        }
    }

    private void backward(LayerWeights w, int l, Parameters gradient) {
        boolean top = l == last - 1;
        kernel.addOuter(at.dzDot[l + 1], at.hDot[l], scratch, gradient.weights[l]);
        if (bends && !top) {
            kernel.addSums(at.dz[l + 1], gradient.biases[l]);
            kernel.addOuter(at.dz[l + 1], at.h[l], scratch, gradient.weights[l]);
        }
        if (l == 0) {
            return;
        }
        kernel.multiply(w.transposed(l), zero, at.dzDot[l + 1], at.dzDot[l]);
        if (bends) {
            kernel.times(at.curvature[l], at.zDot[l], at.dzDot[l], at.curvature[l]);
            if (top) {
                copy(at.curvature[l], at.dz[l]);
            } else {
                kernel.multiply(w.transposed(l), zero, at.dz[l + 1], at.dz[l]);
                kernel.scaleAndAdd(at.dz[l], at.slope[l], at.curvature[l]);
            }
        }
        kernel.scale(at.dzDot[l], at.slope[l]);
    }

    private static void copy(float[][] from, float[][] to) {
        for (int node = 0; node < from.length; node++) {
            System.arraycopy(from[node], 0, to[node], 0, from[node].length);
        }
    }
}
