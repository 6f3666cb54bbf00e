package io.espalier.pricing.graph;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/**
 * GARCH(1,1) of log returns with leverage, after Duan (1995), for tests and benches: x' = x + r - h/2 + sqrt(h) z, h' = omega +
 * alpha h (z - gamma)^2 + beta h; pays max(100 e^x - 100, 0).
 *
 * <p>Parameters [omega, alpha, beta, gamma, h1, r]; state [h, x], x from 0.
 */
public record LogGarchProgram(int steps) implements UniformProgram {
    /** Parameters of a daily index, say. */
    public static final double[] PARAMETERS = {2e-6, 0.06, 0.88, 0.5, 1e-4, 1e-4};

    @Override
    public int parameters() {
        return 6;
    }

    @Override
    public int shocks() {
        return 1;
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        return List.of(p.get(4), p.get(4).times(0.0));
    }

    @Override
    public <T extends Real<T>> List<T> arguments(int set, List<T> p) {
        return List.of(p.get(0), p.get(1), p.get(2), p.get(3), p.get(5));
    }

    @Override
    public <T extends Real<T>> List<T> step(int kind, List<T> state, List<T> shock, List<T> arguments) {
        final T h = state.get(0);
        final T root = h.sqrt();
        final T lever = root.times(shock.get(0).minus(arguments.get(3)));
        final T next = arguments
                .get(0)
                .plus(arguments.get(1).times(lever.square()))
                .plus(arguments.get(2).times(h));
        final T drift = arguments.get(4).minus(h.times(0.5));
        return List.of(next, state.get(1).plus(drift).plus(root.times(shock.get(0))));
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(List<T> p) {
        return List.of();
    }

    @Override
    public <T extends Real<T>> List<T> payoff(List<T> state, List<T> endArguments) {
        return List.of(state.get(1).exp().times(100.0).minus(100.0).positivePart());
    }
}
