package io.espalier.surrogate.generate;

import io.espalier.surrogate.kernel.DenseKernel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One network on a block of rows: forward, the first output's input gradient, and the way back from errors of both.
 *
 * <p>For layer l with weights W, input h and response phi with slope s and curvature c (bars are adjoints):
 * forward {@code z = W h + b, h' = phi(z)}; input gradient {@code hBar = W' zBar, zBar = s hBar'} from zBar = 1 at the output.
 * A loss of the input gradient goes back up as u = dL/dhBar: {@code dW += zBar u', u' = s (W u)}, and leaves the share
 * {@code c hBar' (W u)} of dL/dz behind; then backward, {@code dz = s (W' dz') + share, dW += dz h'}, down to dL/dx. All
 * panels are [node][row].
 *
 * <p>After {@link #forward} the caller fills {@link #outputBar}, and {@link #gradientBar} where the loss reads the input
 * gradient, for every row of the block: zero where a row has no error. Owns its panels: one thread at a time.
 */
final class RowPass {
    private final DenseKernel kernel;
    private final HiddenUnit hidden;
    private final OutputUnit output;
    private final int last;
    private final float[][][] h;
    private final float[][][] slope;
    private final float[][][] curvature;
    private final float[][][] hBar;
    private final float[][][] zBar;
    private final float[][][] up;
    private final float[][][] dz;
    private final float[][] scratch;
    private final float[] zero;

    /** @param sizes nodes of every layer, inputs first */
    RowPass(DenseKernel kernel, int[] sizes, HiddenUnit hidden, OutputUnit output) {
        this.kernel = kernel;
        this.hidden = hidden;
        this.output = output;
        last = sizes.length - 1;
        h = panels(sizes);
        slope = panels(sizes);
        curvature = panels(sizes);
        hBar = panels(sizes);
        zBar = panels(sizes);
        up = panels(sizes);
        dz = panels(sizes);
        final int widest = IntStream.of(sizes).max().orElseThrow();
        scratch = new float[kernel.block()][widest];
        zero = new float[widest];
        Arrays.fill(zBar[last][0], 1f);
    }

    private float[][][] panels(int[] sizes) {
        return IntStream.of(sizes)
                .mapToObj(size -> new float[size][kernel.block()])
                .toArray(float[][][]::new);
    }

    /** Inputs: the caller's to fill. */
    float[][] input() {
        return h[0];
    }

    /** Outputs, after {@link #forward}. */
    float[][] output() {
        return h[last];
    }

    /** dL/d output: the caller's to fill. */
    float[][] outputBar() {
        return dz[last];
    }

    /** The first output's input gradient, after {@link #inputGradient}. */
    float[][] gradient() {
        return hBar[0];
    }

    /** dL/d input gradient: the caller's to fill. */
    float[][] gradientBar() {
        return up[0];
    }

    /** dL/d input, after {@link #toInputs}. */
    float[][] inputBar() {
        return dz[0];
    }

    void forward(Weights w) {
        for (int l = 0; l < last; l++) {
            kernel.multiply(w.weights[l], w.biases[l], h[l], h[l + 1]);
            if (l < last - 1) {
                hidden.apply(kernel, h[l + 1], slope[l + 1], curvature[l + 1], dz[l + 1]);
            }
        }
        output.apply(kernel, h[last], slope[last], curvature[last], dz[last]);
    }

    /** Of a linear output. */
    void inputGradient(Weights w) {
        for (int l = last - 1; l >= 0; l--) {
            kernel.multiply(w.transposed[l], zero, zBar[l + 1], hBar[l]);
            if (l > 0) {
                kernel.times(hBar[l], slope[l], zBar[l]);
            }
        }
    }

    /**
     * Adds the loss's weight gradient.
     *
     * @param readsGradient whether the loss reads the input gradient: once after each {@link #forward}
     */
    void toWeights(Weights w, boolean readsGradient, Weights gradient) {
        if (readsGradient) {
            up(w);
            for (int l = 0; l < last; l++) {
                kernel.addOuter(zBar[l + 1], up[l], scratch, gradient.weights[l]);
            }
        }
        down(w, readsGradient);
        for (int l = 0; l < last; l++) {
            kernel.addSums(dz[l + 1], gradient.biases[l]);
            kernel.addOuter(dz[l + 1], h[l], scratch, gradient.weights[l]);
        }
    }

    /** Leaves the loss's derivative in {@link #inputBar}; {@code readsGradient} as above. */
    void toInputs(Weights w, boolean readsGradient) {
        if (readsGradient) {
            up(w);
        }
        down(w, readsGradient);
        kernel.multiply(w.transposed[0], zero, dz[1], dz[0]);
    }

    /** From here on the curvature panels hold the shares of dL/dz. */
    private void up(Weights w) {
        for (int l = 1; l < last; l++) {
            kernel.multiply(w.weights[l - 1], zero, up[l - 1], up[l]);
            kernel.times(curvature[l], hBar[l], up[l], curvature[l]);
            kernel.scale(up[l], slope[l]);
        }
    }

    private void down(Weights w, boolean withShare) {
        kernel.scale(dz[last], slope[last]);
        for (int l = last - 1; l > 0; l--) {
            kernel.multiply(w.transposed[l], zero, dz[l + 1], dz[l]);
            if (withShare) {
                kernel.scaleAndAdd(dz[l], slope[l], curvature[l]);
            } else {
                kernel.scale(dz[l], slope[l]);
            }
        }
    }
}
