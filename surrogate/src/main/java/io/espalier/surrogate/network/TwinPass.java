package io.espalier.surrogate.network;

/**
 * Value and input gradient of a network at one raw point: the twin network of Huge and Savine (2020), arXiv:2005.02347.
 *
 * <p>Shape: {@code gradient[inputs]}, output unit per input unit, exact but for rounding. Keeps scratch space: one pass
 * belongs to one thread and allocates nothing after construction.
 */
public final class TwinPass {
    private final Sweep sweep;

    /** A pass over {@code network}. */
    public TwinPass(Network network) {
        sweep = new Sweep(network);
    }

    /**
     * Writes the gradient at {@code x} and returns the value there, bit for bit that of {@link ValuePass}.
     *
     * @throws IllegalArgumentException if an array has not one entry per input
     */
    public double valueAndGradient(double[] x, double[] gradient) {
        sweep.requireInputs("x", x);
        sweep.requireInputs("gradient", gradient);
        final double value = sweep.forward(x);
        sweep.backward(gradient);
        return value;
    }

    /** What the nodes of layer {@code l} gave at the last point, not a copy: do not write it. */
    public double[] outputs(int l) {
        return sweep.h[l];
    }

    /** The output's derivatives by what the nodes of layer {@code l} gave at the last point, not a copy: do not write it. */
    public double[] adjoints(int l) {
        return sweep.hBar[l];
    }

    /** The output's derivatives by what the nodes of layer {@code l} felt before their response, not a copy: do not write it. */
    public double[] preactivationAdjoints(int l) {
        return sweep.zBar[l];
    }
}
