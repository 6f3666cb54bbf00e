package io.espalier.pricing.oracle;

import java.util.function.DoubleUnaryOperator;

/**
 * Pays {@code payoff(x)} at the last of the state's dates if x was strictly between {@code lower} and {@code upper} on each monitored date,
 * that one included; not discounted. An end may be infinite.
 */
public final class DiscreteBarrier {
    private final GaussianState state;
    private final Recursion recursion;
    private final NodeSum first;

    /** @param kink where the payoff is not smooth */
    public DiscreteBarrier(GaussianState state, double lower, double upper, DoubleUnaryOperator payoff, double kink) {
        this(state, lower, upper, payoff, kink, 1.0, 16);
    }

    DiscreteBarrier(
            GaussianState state,
            double lower,
            double upper,
            DoubleUnaryOperator payoff,
            double kink,
            double panelsPerDeviation,
            int nodes) {
        this.state = state;
        this.recursion = new Recursion(state, panelsPerDeviation, nodes);
        final int last = state.dates() - 1;
        NodeSum next = sample(last, payoff, lower, upper, kink);
        for (int date = last - 1; date >= 0; date--) {
            next = sample(date, recursion.before(date + 1, next), lower, upper);
        }
        this.first = next;
    }

    private NodeSum sample(int date, DoubleUnaryOperator f, double lower, double upper, double... kink) {
        final double low = Math.max(lower, recursion.low(date));
        final double high = Math.min(upper, recursion.high(date));
        return low < high ? recursion.sample(date, f, low, high, kink) : recursion.sample(date, f, low, low);
    }

    /** The expected payment. */
    public double value() {
        return recursion.before(0, first).applyAsDouble(state.start());
    }
}
