package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.MarketData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Correlated normal levels: dF_i = s_i dW_i for forwards, dS_i = b_i S_i dt + s_i dW_i for spots, d<W_i, W_j> = rho_ij dt.
 *
 * <p>Each step is exact: S_i e^{b_i dt} plus a normal of covariance s_i s_j rho_ij (exp((b_i + b_j) dt) - 1)/(b_i + b_j).
 * State [S_1..S_n, growth_1..growth_n, what the noise keeps]; parameters [S_1..S_n, s_1..s_n, T, rate]; dt = T / steps.
 * Correlation and given carries are constants. Legal: any rank of the correlation, T = 0, zero volatilities.
 */
public final class BachelierBasket implements PathModel {
    /** Variance left over by rounding, per underlying, in a matrix of unit variances. */
    private static final double ROUNDING = 1e-15;

    private final MarketData market;
    private final int n;
    private final int steps;
    private final Carry carry;
    private final StepNoise noise;

    /**
     * The market's dynamics; its levels, volatilities and rate are not used, they come as parameters.
     *
     * @param longest the longest T that will be asked for, in years
     * @param steps equal steps to T
     */
    public BachelierBasket(MarketData market, double longest, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be >= 1: steps=" + steps);
        }
        this.market = market;
        this.n = market.size();
        this.steps = steps;
        this.carry = Carry.of(market);
        final double[][] correlation = market.correlation().toArray();
        // A legal matrix may be indefinite by a hair; what is below that hair is not variance.
        final double floor = n * Math.max(ROUNDING, -market.correlation().smallestEigenvalue());
        this.noise = carry.isCommon()
                ? new CommonCarryNoise(correlation, floor, carry)
                : new MixedCarryNoise(correlation, floor, carry, longest / steps);
    }

    @Override
    public List<FactorId> parameters() {
        final List<FactorId> ids = new ArrayList<>();
        IntStream.range(0, n).forEach(i -> ids.add(FactorId.level(market.kind(), i)));
        IntStream.range(0, n).forEach(i -> ids.add(FactorId.volatility(i)));
        ids.add(FactorId.of(FactorId.Kind.EXPIRY));
        ids.add(FactorId.of(FactorId.Kind.RATE));
        return ids;
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public int shocks() {
        return noise.shocks();
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        final T dt = p.get(2 * n).dividedBy(steps);
        final T rate = p.get(2 * n + 1);
        final List<T> state = new ArrayList<>(p.subList(0, n));
        IntStream.range(0, n).forEach(i -> state.add(carry.times(i, dt, rate).exp()));
        state.addAll(noise.init(p.subList(n, 2 * n), dt, rate));
        return state;
    }

    @Override
    public <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> p) {
        final List<T> moves = noise.moves(state.subList(2 * n, state.size()), shock);
        final List<T> next = new ArrayList<>(state);
        for (int i = 0; i < n; i++) {
            next.set(i, state.get(i).times(state.get(n + i)).plus(moves.get(i)));
        }
        return next;
    }

    @Override
    public <T extends Real<T>> List<T> levels(List<T> state) {
        return state.subList(0, n);
    }
}
