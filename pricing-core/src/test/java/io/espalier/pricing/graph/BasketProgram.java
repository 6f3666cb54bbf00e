package io.espalier.pricing.graph;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A basket call on correlated Bachelier levels, for tests and benches: S_i' = S_i + s_i sqrt(dt) sum over j of L_ij z_j; pays
 * discount max(mean of S - strike, 0).
 *
 * <p>L is the Cholesky root of rho_ij = b_i b_j, b_i = 0.5 + 0.06 i. Parameters [S_1..S_n, s_1..s_n, T, discount, strike]; state
 * the levels; arguments s_i sqrt(dt) L_ij row by row, j up to i.
 */
public record BasketProgram(int assets, int steps) implements UniformProgram {

    /** Levels 100, volatilities 15, 16, ..., one year, at the money. */
    public double[] values() {
        final double[] p = new double[parameters()];
        for (int i = 0; i < assets; i++) {
            p[i] = 100.0;
            p[assets + i] = 15.0 + i;
        }
        p[2 * assets] = 1.0;
        p[2 * assets + 1] = 0.97;
        p[2 * assets + 2] = 100.0;
        return p;
    }

    @Override
    public int parameters() {
        return 2 * assets + 3;
    }

    @Override
    public int shocks() {
        return assets;
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        return p.subList(0, assets);
    }

    @Override
    public <T extends Real<T>> List<T> arguments(int set, List<T> p) {
        final double[][] root = root();
        final T rootOfTime = p.get(2 * assets).dividedBy(steps).sqrt();
        final List<T> entries = new ArrayList<>();
        for (int i = 0; i < assets; i++) {
            for (int j = 0; j <= i; j++) {
                entries.add(p.get(assets + i).times(rootOfTime).times(root[i][j]));
            }
        }
        return entries;
    }

    private double[][] root() {
        final double[][] root = new double[assets][assets];
        for (int i = 0; i < assets; i++) {
            double rest = 1.0;
            for (int j = 0; j < i; j++) {
                double sum = (0.5 + 0.06 * i) * (0.5 + 0.06 * j);
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = sum / root[j][j];
                rest -= root[i][j] * root[i][j];
            }
            root[i][i] = Math.sqrt(rest);
        }
        return root;
    }

    @Override
    public <T extends Real<T>> List<T> step(int kind, List<T> state, List<T> shock, List<T> arguments) {
        final List<T> next = new ArrayList<>();
        int entry = 0;
        for (int i = 0; i < assets; i++) {
            T move = arguments.get(entry++).times(shock.get(0));
            for (int j = 1; j <= i; j++) {
                move = move.plus(arguments.get(entry++).times(shock.get(j)));
            }
            next.add(state.get(i).plus(move));
        }
        return next;
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(List<T> p) {
        return p.subList(2 * assets + 1, 2 * assets + 3);
    }

    @Override
    public <T extends Real<T>> List<T> payoff(List<T> state, List<T> endArguments) {
        final T sum = IntStream.range(1, assets).mapToObj(state::get).reduce(state.get(0), T::plus);
        final T mean = sum.times(1.0 / assets);
        return List.of(endArguments.get(0).times(mean.minus(endArguments.get(1)).positivePart()), mean);
    }
}
