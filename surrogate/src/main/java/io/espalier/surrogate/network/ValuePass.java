package io.espalier.surrogate.network;

/**
 * The value of a network at one raw point, in doubles.
 *
 * <p>Keeps scratch space: one pass belongs to one thread and allocates nothing after construction.
 */
public final class ValuePass {
    private final Sweep sweep;

    /** A pass over {@code network}. */
    public ValuePass(Network network) {
        sweep = new Sweep(network);
    }

    /**
     * The network's output at {@code x}.
     *
     * @throws IllegalArgumentException if {@code x} has not one entry per input
     */
    public double value(double[] x) {
        sweep.requireInputs("x", x);
        return sweep.forward(x);
    }

    /** What the nodes of layer {@code l} gave at the last point, not a copy: do not write it. */
    public double[] outputs(int l) {
        return sweep.h[l];
    }

    /** What the nodes of layer {@code l} felt at the last point, before their response; not a copy: do not write it. */
    public double[] preactivations(int l) {
        return sweep.z[l];
    }
}
