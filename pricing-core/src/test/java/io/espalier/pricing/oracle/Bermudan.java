package io.espalier.pricing.oracle;

import java.util.function.DoubleUnaryOperator;

/**
 * A right to take {@code intrinsic(x)} at any one of the state's dates, or never.
 *
 * <p>V_N = max(h, 0); V_k = max(h, C_k), C_k(x) = discount E[V_{k+1}]; panels are cut where h = C_k and where h = 0 at the end.
 */
public final class Bermudan {
    private final GaussianState state;
    private final double rate;
    private final Recursion recursion;
    private final NodeSum first;

    /** The usual panels: one per deviation of a step, sixteen nodes. */
    public Bermudan(GaussianState state, DoubleUnaryOperator intrinsic, double rate) {
        this(state, intrinsic, rate, 1.0, 16);
    }

    Bermudan(GaussianState state, DoubleUnaryOperator intrinsic, double rate, double panelsPerDeviation, int nodes) {
        this.state = state;
        this.rate = rate;
        this.recursion = new Recursion(state, panelsPerDeviation, nodes);
        final int last = state.dates() - 1;
        NodeSum next = sample(last, intrinsic, x -> 0.0);
        for (int date = last - 1; date >= 0; date--) {
            next = sample(date, intrinsic, continuation(date, next));
        }
        this.first = next;
    }

    private NodeSum sample(int date, DoubleUnaryOperator intrinsic, DoubleUnaryOperator held) {
        final double low = recursion.low(date);
        final double high = recursion.high(date);
        final double[] boundary =
                recursion.zeros(date, x -> intrinsic.applyAsDouble(x) - held.applyAsDouble(x), low, high);
        return recursion.sample(
                date, x -> Math.max(intrinsic.applyAsDouble(x), held.applyAsDouble(x)), low, high, boundary);
    }

    private DoubleUnaryOperator continuation(int date, NodeSum next) {
        final double discount = Math.exp(-rate * (state.time(date + 1) - state.time(date)));
        final DoubleUnaryOperator expected = recursion.before(date + 1, next);
        return x -> discount * expected.applyAsDouble(x);
    }

    /** The value today. */
    public double value() {
        return valueFrom(state.start());
    }

    /** The value today if x stood elsewhere, within its deviation at the last date. */
    public double valueFrom(double x) {
        return continuation(-1, first).applyAsDouble(x);
    }
}
