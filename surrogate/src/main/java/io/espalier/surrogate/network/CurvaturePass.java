package io.espalier.surrogate.network;

import java.util.Arrays;

/**
 * Value, gradient and Hessian of a network at one raw point.
 *
 * <p>Enter by {@link #valueAndGradient}; the other methods answer for the point given there. The maps between layers are
 * linear, so all curvature comes from the nodes: H = sum over nodes of (dy/dh phi''(z)) grad z grad z^T, with grad z
 * carried forwards layer by layer ({@link #hessian}) or only along a direction ({@link #hessianTimes}, tangent over
 * adjoint). Keeps scratch space: one pass belongs to one thread and allocates nothing after construction.
 */
public final class CurvaturePass {
    private final Sweep sweep;
    private final double[][] bend;
    private final double[][] zDot;
    private final double[][] hDot;
    private final double[][] hBarDot;
    private final double[][] jacobian;

    /** A pass over {@code network}. */
    public CurvaturePass(Network network) {
        sweep = new Sweep(network);
        bend = sweep.perNode();
        zDot = sweep.perNode();
        hDot = sweep.perNode();
        hBarDot = sweep.perNode();
        jacobian = new double[bend.length][];
        for (int l = 0; l < bend.length; l++) {
            jacobian[l] = new double[bend[l].length * network.inputs()];
        }
    }

    /**
     * Moves to {@code x}: writes the gradient there and returns the value, bit for bit those of {@link TwinPass}.
     *
     * @throws IllegalArgumentException if an array has not one entry per input
     */
    public double valueAndGradient(double[] x, double[] gradient) {
        sweep.requireInputs("x", x);
        sweep.requireInputs("gradient", gradient);
        final double value = sweep.forward(x);
        sweep.backward(gradient);
        sweep.bend(bend);
        return value;
    }

    /**
     * The Hessian at the current point times {@code direction}.
     *
     * @throws IllegalArgumentException if an array has not one entry per input
     */
    public void hessianTimes(double[] direction, double[] product) {
        sweep.requireInputs("direction", direction);
        sweep.requireInputs("product", product);
        tangent(direction);
        tangentOfAdjoint(product);
    }

    private void tangent(double[] direction) {
        double[] in = direction;
        for (int l = 0; l < bend.length; l++) {
            sweep.layers[l].linear(in, zDot[l]);
            for (int i = 0; i < hDot[l].length; i++) {
                hDot[l][i] = sweep.slope[l][i] * zDot[l][i];
            }
            in = hDot[l];
        }
    }

    /** zBar = slope hBar, so zBarDot = phi'' zDot hBar + slope hBarDot; hDot has done its work and holds zBarDot. */
    private void tangentOfAdjoint(double[] product) {
        hBarDot[bend.length - 1][0] = 0.0;
        for (int l = bend.length - 1; l >= 0; l--) {
            final double[] zBarDot = hDot[l];
            for (int i = 0; i < zBarDot.length; i++) {
                zBarDot[i] = bend[l][i] * zDot[l][i] + sweep.slope[l][i] * hBarDot[l][i];
            }
            sweep.layers[l].transposed(zBarDot, l == 0 ? product : hBarDot[l - 1]);
        }
    }

    /**
     * The block of the Hessian at the current point that {@code columns} name, row-major.
     *
     * @param hessian {@code columns.length} squared long
     * @throws IllegalArgumentException if {@code hessian} has another length
     */
    public void hessian(int[] columns, double[] hessian) {
        if (hessian.length != columns.length * columns.length || columns.length > sweep.inputs()) {
            throw new IllegalArgumentException(
                    "hessian must be columns squared, columns at most inputs: hessian.length=" + hessian.length
                            + ", columns.length=" + columns.length + ", inputs=" + sweep.inputs());
        }
        Arrays.fill(hessian, 0.0);
        for (int l = 0; l < bend.length; l++) {
            carryJacobian(l, columns);
            for (int i = 0; i < bend[l].length; i++) {
                addOuter(bend[l][i], jacobian[l], i * columns.length, columns.length, hessian);
            }
        }
    }

    private void carryJacobian(int l, int[] columns) {
        if (l == 0) {
            sweep.layers[0].columns(columns, jacobian[0]);
        } else {
            sweep.layers[l].chain(sweep.slope[l - 1], jacobian[l - 1], columns.length, jacobian[l]);
        }
    }

    /** hessian += factor r r^T, r = rows[from .. from + n). */
    private static void addOuter(double factor, double[] rows, int from, int n, double[] hessian) {
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                // The product of the two slopes commutes, so the sum is symmetric to the last bit.
                hessian[a * n + b] += factor * (rows[from + a] * rows[from + b]);
            }
        }
    }
}
