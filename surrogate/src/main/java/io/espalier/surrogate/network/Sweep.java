package io.espalier.surrogate.network;

/**
 * One row's way through a network and back: forward values, then adjoints of every node.
 *
 * <p>Scratch of one pass on one thread; nothing is allocated after construction. Arrays are [layer][node].
 */
final class Sweep {
    final DenseRows[] layers;
    final double[][] slope;
    final double[][] hBar;
    final double[][] h;
    final double[][] z;
    final double[][] zBar;
    private final double[][] gate;

    Sweep(Network network) {
        layers = network.layers().stream().map(DenseRows::new).toArray(DenseRows[]::new);
        slope = perNode();
        hBar = perNode();
        z = perNode();
        gate = perNode();
        h = perNode();
        zBar = perNode();
    }

    /** One zero per node. */
    double[][] perNode() {
        double[][] zeros = new double[layers.length][];
        for (int l = 0; l < layers.length; l++) {
            zeros[l] = new double[layers[l].nodes()];
        }
        return zeros;
    }

    int inputs() {
        return layers[0].inputs();
    }

    void requireInputs(String name, double[] x) {
        if (x.length != inputs()) {
            throw new IllegalArgumentException(
                    name + " must have one entry per input: " + name + ".length=" + x.length + ", inputs=" + inputs());
        }
    }

    /** h_l = phi(z_l), z_l = W_l h_(l-1) + b_l; returns the one node of the last layer. */
    double forward(double[] x) {
        double[] in = x;
        for (int l = 0; l < layers.length; l++) {
            final double[] zl = z[l];
            layers[l].affine(in, zl);
            final Activation activation = layers[l].activation;
            for (int i = 0; i < zl.length; i++) {
                gate[l][i] = activation.gate(zl[i]);
                h[l][i] = activation.value(zl[i], gate[l][i]);
            }
            in = h[l];
        }
        return in[0];
    }

    /** Backward sweep after {@link #forward}: hBar_(l-1) = W_l^T (slope_l hBar_l); that of the inputs is the gradient. */
    void backward(double[] gradient) {
        hBar[layers.length - 1][0] = 1.0;
        for (int l = layers.length - 1; l >= 0; l--) {
            final Activation activation = layers[l].activation;
            for (int i = 0; i < z[l].length; i++) {
                slope[l][i] = activation.slope(z[l][i], gate[l][i]);
                zBar[l][i] = slope[l][i] * hBar[l][i];
            }
            layers[l].transposed(zBar[l], l == 0 ? gradient : hBar[l - 1]);
        }
    }

    /** bend_l = hBar_l times the second derivative of the response at z_l, after {@link #backward}. */
    void bend(double[][] bend) {
        for (int l = 0; l < layers.length; l++) {
            final Activation activation = layers[l].activation;
            for (int i = 0; i < z[l].length; i++) {
                bend[l][i] = hBar[l][i] * activation.curvature(z[l][i], gate[l][i]);
            }
        }
    }
}
