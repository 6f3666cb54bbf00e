package io.espalier.surrogate.network;

import java.util.Arrays;

/**
 * A block of a network's Hessian from its nodes' curvatures, in the narrowest coordinates there are.
 *
 * <p>All curvature comes from the nodes: H = sum over nodes of bend grad z grad z^T. Whatever passes from inputs to output passes through every
 * layer, so the pre-activations of one stand for all that lies before it: at each layer that is narrower than the coordinates at hand
 * (a neck), it becomes the coordinates. Behind the last neck few numbers per node are carried forwards; then J^T S J makes of a Hessian S in
 * one neck's coordinates the one in those before. Of sizes 7-3-3-1-2-2-2 the coordinates are 7, 3 and 1 numbers. Scratch of one pass.
 */
final class NarrowHessian {
    private final Sweep sweep;
    private final int hidden;
    private final boolean[] isNeck;
    private final int[] width;
    /** dz/d(coordinates), [layer][coordinate][node]. */
    private final double[][][] jacobian;

    private final double[][] perNode;
    private final double[][] product;
    private double[] inner;
    private double[] outer;

    NarrowHessian(Sweep sweep) {
        this.sweep = sweep;
        hidden = sweep.layers.length - 1;
        isNeck = new boolean[hidden];
        width = new int[hidden];
        jacobian = new double[hidden][][];
        for (int l = 0; l < hidden; l++) {
            jacobian[l] = new double[sweep.inputs()][sweep.layers[l].nodes()];
        }
        perNode = sweep.perNode();
        product = new double[sweep.inputs()][sweep.inputs()];
        inner = new double[sweep.inputs() * sweep.inputs()];
        outer = new double[inner.length];
    }

    /**
     * The block of {@code columns}, row-major.
     *
     * @param bend of each node, the output's derivative in its response times the response's second derivative
     */
    void write(int[] columns, double[][] bend, double[] hessian) {
        final int last = forward(columns);
        Arrays.fill(inner, 0, last * last, 0.0);
        for (int l = hidden - 1; l >= 0; l--) {
            if (isNeck[l]) {
                pullBack(l, bend[l]);
            } else {
                addOuters(l, bend[l]);
            }
        }
        mirror(inner, columns.length);
        System.arraycopy(inner, 0, hessian, 0, hessian.length);
    }

    /** Fills the Jacobians of every layer; returns how many the last coordinates are. */
    private int forward(int[] columns) {
        int coordinates = columns.length;
        for (int l = 0; l < hidden; l++) {
            final DenseRows layer = sweep.layers[l];
            for (int c = 0; c < coordinates; c++) {
                if (l == 0) {
                    layer.column(columns[c], 1.0, jacobian[0][c]);
                } else if (isNeck[l - 1]) {
                    layer.column(c, sweep.slope[l - 1][c], jacobian[l][c]);
                } else {
                    times(sweep.slope[l - 1], jacobian[l - 1][c], perNode[l - 1]);
                    layer.linear(perNode[l - 1], jacobian[l][c]);
                }
            }
            width[l] = coordinates;
            isNeck[l] = layer.nodes() < coordinates;
            if (isNeck[l]) {
                coordinates = layer.nodes();
            }
        }
        return coordinates;
    }

    private static void times(double[] a, double[] b, double[] product) {
        for (int i = 0; i < product.length; i++) {
            product[i] = a[i] * b[i];
        }
    }

    /** The upper triangle of inner += J^T diag(bend) J. */
    private void addOuters(int l, double[] bend) {
        final int n = width[l];
        for (int a = 0; a < n; a++) {
            for (int b = a; b < n; b++) {
                times(jacobian[l][a], jacobian[l][b], perNode[l]);
                inner[a * n + b] = Dot.of(inner[a * n + b], bend, 0, perNode[l], bend.length);
            }
        }
    }

    /** From the coordinates that are neck {@code l}'s pre-activations to those before: S += diag(bend), then J^T (S J). */
    private void pullBack(int l, double[] bend) {
        final int nodes = bend.length;
        final int n = width[l];
        for (int i = 0; i < nodes; i++) {
            inner[i * nodes + i] += bend[i];
        }
        mirror(inner, nodes);
        for (int b = 0; b < n; b++) {
            for (int i = 0; i < nodes; i++) {
                product[b][i] = Dot.of(0.0, inner, i * nodes, jacobian[l][b], nodes);
            }
            for (int a = 0; a <= b; a++) {
                outer[a * n + b] = Dot.of(0.0, jacobian[l][a], 0, product[b], nodes);
            }
        }
        final double[] done = inner;
        inner = outer;
        outer = done;
    }

    private static void mirror(double[] square, int n) {
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                square[a * n + b] = square[b * n + a];
            }
        }
    }
}
