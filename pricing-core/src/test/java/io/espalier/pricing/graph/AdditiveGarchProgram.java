package io.espalier.pricing.graph;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/**
 * Additive GARCH(1,1), for tests and benches: dS = mu + sqrt(h) z, h' = omega + alpha h z^2 + beta h; pays max(S, 0).
 *
 * <p>Parameters [omega, alpha, beta, mu, h1]; state [h, S], S from 0.
 */
public record AdditiveGarchProgram(int steps) implements UniformProgram {
    /** Parameters of a daily index, say. */
    public static final double[] PARAMETERS = {2e-6, 0.08, 0.9, 2e-4, 1e-4};

    @Override
    public int parameters() {
        return 5;
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
        return p.subList(0, 4);
    }

    @Override
    public <T extends Real<T>> List<T> step(int kind, List<T> state, List<T> shock, List<T> arguments) {
        final T h = state.get(0);
        final T move = h.sqrt().times(shock.get(0));
        final T next = arguments
                .get(0)
                .plus(arguments.get(1).times(move.square()))
                .plus(arguments.get(2).times(h));
        return List.of(next, state.get(1).plus(arguments.get(3)).plus(move));
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(List<T> p) {
        return List.of();
    }

    @Override
    public <T extends Real<T>> List<T> payoff(List<T> state, List<T> endArguments) {
        return List.of(state.get(1).positivePart());
    }
}
