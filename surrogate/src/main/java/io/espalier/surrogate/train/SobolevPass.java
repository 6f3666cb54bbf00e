package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;
import java.util.Arrays;

/**
 * Loss and its weight gradient over a block of rows: forward, adjoint, adjoint of adjoint, backward.
 *
 * <p>For layer l with weights W, input h, slope s and curvature c of its activation (bars are adjoints of the value f, dots
 * the adjoints of those):
 * forward {@code z = W h + b}; adjoint {@code hBar = W' zBar, zBar = hBar s}, down to the input gradient; its error g enters
 * the adjoint of adjoint {@code zDot = W hDot, hDot' = zDot s}, which gives {@code dW += zBar hDot'} and the share
 * {@code zDot hBar c} of dL/dz; backward {@code dz = (W' dz) s + share, dW += dz h'}. Six products per layer, three
 * when only values count. The output layer is one more layer whose zBar is 1.
 *
 * <p>Owns its panels: one per thread at a time. Rows beyond the last of a short block have no error, hence no gradient.
 */
final class SobolevPass {
    private final DenseKernel kernel;
    private final TrainingSet set;
    private final int last;
    private final float[][][] h;
    private final float[][][] slope;
    private final float[][][] curvature;
    private final float[][][] hBar;
    private final float[][][] zBar;
    private final float[][][] hDot;
    private final float[][][] dz;
    private final float[][] scratch;
    private final float[] zero;

    SobolevPass(DenseKernel kernel, TrainingSet set, Parameters shape) {
        this.kernel = kernel;
        this.set = set;
        last = shape.layers();
        int[] sizes = new int[last + 1];
        sizes[0] = shape.weights[0][0].length;
        for (int l = 0; l < last; l++) {
            sizes[l + 1] = shape.weights[l].length;
        }
        int block = kernel.block();
        h = panels(sizes, block);
        slope = panels(sizes, block);
        curvature = panels(sizes, block);
        hBar = panels(sizes, block);
        zBar = panels(sizes, block);
        hDot = panels(sizes, block);
        dz = panels(sizes, block);
        int widest = Arrays.stream(sizes).max().orElseThrow();
        scratch = new float[block][widest];
        zero = new float[widest];
        Arrays.fill(zBar[last][0], 1f);
    }

    private static float[][][] panels(int[] sizes, int block) {
        return Arrays.stream(sizes).mapToObj(size -> new float[size][block]).toArray(float[][][]::new);
    }

    /** Adds the errors of at most one block of rows. */
    void addErrors(LayerWeights w, Rows rows, SquaredErrors errors) {
        gather(rows);
        forward(w);
        adjoint(w);
        errors.value += valueErrors(rows, 0f);
        errors.gradient += gradientErrors(rows, 0f);
    }

    /** As {@link #addErrors}, and adds the weight gradient of {@code scale}'s loss; skips the adjoint where it has no part. */
    void addGradient(LayerWeights w, Rows rows, LossScale scale, SquaredErrors errors, Parameters gradient) {
        gather(rows);
        forward(w);
        errors.value += valueErrors(rows, scale.value());
        if (scale.usesGradient()) {
            adjoint(w);
            errors.gradient += gradientErrors(rows, scale.gradient());
            adjointOfAdjoint(w, gradient);
        }
        backward(w, scale.usesGradient(), gradient);
    }

    private void gather(Rows rows) {
        final int[] index = rows.index();
        final float[] x = set.x;
        final int d = set.inputs;
        for (int j = 0; j < d; j++) {
            final float[] column = h[0][j];
            for (int i = 0; i < rows.count(); i++) {
                column[i] = x[index[rows.from() + i] * d + j];
            }
            Arrays.fill(column, rows.count(), column.length, 0f);
        }
    }

    private void forward(LayerWeights w) {
        for (int l = 0; l < last; l++) {
            kernel.multiply(w.weights(l), w.bias(l), h[l], h[l + 1]);
            if (l < last - 1) {
                kernel.silu(h[l + 1], h[l + 1], slope[l + 1], curvature[l + 1]);
            }
        }
    }

    private void adjoint(LayerWeights w) {
        for (int l = last - 1; l >= 0; l--) {
            kernel.multiply(w.transposed(l), zero, zBar[l + 1], hBar[l]);
            if (l > 0) {
                kernel.times(hBar[l], slope[l], zBar[l]);
            }
        }
    }

    /** Sum of squared value errors; leaves {@code factor} times each error as the adjoint of the output. */
    private double valueErrors(Rows rows, float factor) {
        final int[] index = rows.index();
        final float[] f = h[last][0];
        final float[] df = dz[last][0];
        Arrays.fill(df, 0f);
        double sum = 0.0;
        for (int i = 0; i < rows.count(); i++) {
            final float error = f[i] - set.y[index[rows.from() + i]];
            df[i] = factor * error;
            sum += error * error;
        }
        return sum;
    }

    /** Sum of squared gradient errors; leaves {@code factor} times each error as the adjoint of the input gradient. */
    private double gradientErrors(Rows rows, float factor) {
        final int[] index = rows.index();
        final float[] dy = set.dy;
        final int d = set.inputs;
        double sum = 0.0;
        for (int j = 0; j < d; j++) {
            final float[] g = hBar[0][j];
            final float[] dg = hDot[0][j];
            Arrays.fill(dg, 0f);
            for (int i = 0; i < rows.count(); i++) {
                final float error = g[i] - dy[index[rows.from() + i] * d + j];
                dg[i] = factor * error;
                sum += error * error;
            }
        }
        return sum;
    }

    private void adjointOfAdjoint(LayerWeights w, Parameters gradient) {
        for (int l = 0; l < last; l++) {
            kernel.addOuter(zBar[l + 1], hDot[l], scratch, gradient.weights[l]);
            if (l < last - 1) {
                kernel.multiply(w.weights(l), zero, hDot[l], hDot[l + 1]);
                // From here on curvature holds its share of dL/dz.
                kernel.times(curvature[l + 1], hBar[l + 1], hDot[l + 1], curvature[l + 1]);
                kernel.scale(hDot[l + 1], slope[l + 1]);
            }
        }
    }

    private void backward(LayerWeights w, boolean withShare, Parameters gradient) {
        for (int l = last - 1; l >= 0; l--) {
            kernel.addSums(dz[l + 1], gradient.biases[l]);
            kernel.addOuter(dz[l + 1], h[l], scratch, gradient.weights[l]);
            if (l > 0) {
                kernel.multiply(w.transposed(l), zero, dz[l + 1], dz[l]);
                if (withShare) {
                    kernel.scaleAndAdd(dz[l], slope[l], curvature[l]);
                } else {
                    kernel.scale(dz[l], slope[l]);
                }
            }
        }
    }
}
