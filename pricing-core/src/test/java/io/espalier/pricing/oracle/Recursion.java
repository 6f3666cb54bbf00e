package io.espalier.pricing.oracle;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** One backward recursion over a {@link GaussianState}: its panels, range and expectations. */
final class Recursion {
    private static final double REACH = 9.0;

    private final GaussianState state;
    private final double panelsPerDeviation;
    private final int nodesPerPanel;

    Recursion(GaussianState state, double panelsPerDeviation, int nodesPerPanel) {
        this.state = state;
        this.panelsPerDeviation = panelsPerDeviation;
        this.nodesPerPanel = nodesPerPanel;
    }

    double low(int date) {
        return state.forward(date) - reach(date);
    }

    double high(int date) {
        return state.forward(date) + reach(date);
    }

    /** One deviation of the whole more, so that a start elsewhere within it is served too. */
    private double reach(int date) {
        return REACH * state.total(date) + state.total(state.dates() - 1);
    }

    /** Panels at a date, between {@code low} and {@code high}, cut at the breaks within. */
    NodeSum sample(int date, DoubleUnaryOperator f, double low, double high, double... breaks) {
        // The kernel that reads these values is the one of the step into this date.
        final double widest = state.deviation(date) / panelsPerDeviation;
        final double[] cuts = DoubleStream.concat(DoubleStream.of(low, high), Arrays.stream(breaks))
                .filter(x -> x >= low && x <= high)
                .sorted()
                .distinct()
                .toArray();
        return NodeSum.of(f, cuts, widest, nodesPerPanel);
    }

    /** E f(x at {@code date}) as a function of x at the date before. */
    DoubleUnaryOperator before(int date, NodeSum f) {
        return x -> f.expectation(state.mean(date, x), state.deviation(date));
    }

    /** Zeros of f between low and high: sign changes on a grid, then bisection to the last bits. */
    double[] zeros(int date, DoubleUnaryOperator f, double low, double high) {
        final double step = state.deviation(date) / 4.0;
        final int cells = (int) Math.ceil((high - low) / step);
        final DoubleStream.Builder zeros = DoubleStream.builder();
        double left = low;
        double leftValue = f.applyAsDouble(left);
        for (int cell = 1; cell <= cells; cell++) {
            final double right = low + (high - low) * cell / cells;
            final double rightValue = f.applyAsDouble(right);
            if (leftValue > 0.0 != rightValue > 0.0) {
                zeros.add(bisect(f, left, right));
            }
            left = right;
            leftValue = rightValue;
        }
        return zeros.build().toArray();
    }

    private static double bisect(DoubleUnaryOperator f, double left, double right) {
        final boolean positiveLeft = f.applyAsDouble(left) > 0.0;
        double low = left;
        double high = right;
        for (int k = 0; k < 60; k++) {
            final double middle = 0.5 * (low + high);
            if (f.applyAsDouble(middle) > 0.0 == positiveLeft) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
