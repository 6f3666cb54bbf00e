package io.espalier.surrogate.network;

/**
 * Value, gradient and Hessian of a network at one raw point.
 *
 * <p>Enter by {@link #valueAndGradient}; the other methods answer for the point given there. The maps between layers are
 * linear, so all curvature comes from the nodes: H = sum over nodes of (dy/dh phi''(z)) grad z grad z^T, a block at a
 * time ({@link #hessian}, {@link NarrowHessian}) or only along a direction ({@link #hessianTimes}, tangent over adjoint). Keeps scratch space: one pass belongs to one thread and allocates nothing after construction.
 */
public final class CurvaturePass implements PointPass {
    private final Sweep sweep;
    private final double[][] bend;
    private final double[][] zDot;
    private final double[][] hDot;
    private final double[][] hBarDot;
    private final NarrowHessian narrow;
    private boolean isBent;

    /** A pass over {@code network}. */
    public CurvaturePass(Network network) {
        sweep = new Sweep(network);
        bend = sweep.perNode();
        zDot = sweep.perNode();
        hDot = sweep.perNode();
        hBarDot = sweep.perNode();
        narrow = new NarrowHessian(sweep);
    }

    @Override
    public int inputs() {
        return sweep.inputs();
    }

    /** Value and gradient are bit for bit those of {@link TwinPass}. */
    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        sweep.requireInputs("x", x);
        sweep.requireInputs("gradient", gradient);
        final double value = sweep.forward(x);
        sweep.backward(gradient);
        isBent = false;
        return value;
    }

    /** Only a Hessian needs the bends. */
    private void bend() {
        if (!isBent) {
            sweep.bend(bend);
            isBent = true;
        }
    }

    @Override
    public void hessianTimes(double[] direction, double[] product) {
        sweep.requireInputs("direction", direction);
        sweep.requireInputs("product", product);
        bend();
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

    @Override
    public void hessian(int[] columns, double[] hessian) {
        if (hessian.length != columns.length * columns.length || columns.length > sweep.inputs()) {
            throw new IllegalArgumentException(
                    "hessian must be columns squared, columns at most inputs: hessian.length=" + hessian.length
                            + ", columns.length=" + columns.length + ", inputs=" + sweep.inputs());
        }
        bend();
        narrow.write(columns, bend, hessian);
    }
}
