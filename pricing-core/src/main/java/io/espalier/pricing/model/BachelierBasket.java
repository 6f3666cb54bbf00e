package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.MarketData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Correlated normal levels: dF_i = s_i dW_i for forwards, dS_i = b_i S_i dt + s_i dW_i for spots, d<W_i, W_j> = rho_ij dt.
 *
 * <p>A step of any length is exact: S_i e^{b_i dt} plus a normal of covariance s_i s_j rho_ij g_ij, where
 * g_ij = (exp((b_i + b_j) dt) - 1)/(b_i + b_j). State [x_1..x_n]; parameters [x_1..x_n, s_1..s_n, rho_ij for i > j row by row,
 * rate]; given carries are constants. Arguments of a step: e^{b_i dt} for those that drift; a deviation per underlying; the
 * rows of a root of what then is correlation. Where all carries are alike that is s_i sqrt(g) and the root of rho; where they
 * differ, s_i sqrt(dt) and the root of rho_ij g_ij/dt, which moves with dt, so that theta is exact. Legal: any rank of the
 * correlation, dt = 0, zero volatilities. A correlation other than the market's own must be legal too: nothing here sees that.
 */
public final class BachelierBasket implements GaussianModel {
    /** Variance left over by rounding, per underlying, in a matrix of unit variances. */
    private static final double ROUNDING = 1e-15;

    private final MarketData market;
    private final int n;
    private final Carry carry;
    private final PivotedCholesky cholesky;

    /**
     * The market's dynamics; its levels, volatilities, correlations and rate are not used but for the order and the rank of the
     * root: they come as parameters.
     *
     * @param longest the longest step that will be asked for, in years
     */
    public BachelierBasket(MarketData market, double longest) {
        this.market = market;
        this.n = market.size();
        this.carry = Carry.of(market);
        final double[][] correlation = market.correlation().toArray();
        // A legal matrix may be indefinite by a hair; what is below that hair is not variance.
        final double floor = n * Math.max(ROUNDING, -market.correlation().smallestEigenvalue());
        this.cholesky = PivotedCholesky.of(carry.isCommon() ? correlation : carry.weigh(correlation, longest), floor);
    }

    @Override
    public List<FactorId> parameters() {
        final List<FactorId> ids = new ArrayList<>();
        IntStream.range(0, n).forEach(i -> ids.add(FactorId.level(market.kind(), i)));
        IntStream.range(0, n).forEach(i -> ids.add(FactorId.volatility(i)));
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                ids.add(FactorId.correlation(i, j));
            }
        }
        ids.add(FactorId.of(FactorId.Kind.RATE));
        return ids;
    }

    @Override
    public int shocks() {
        return cholesky.rank();
    }

    /** At a singular correlation the root has no derivative: it would leave the matrices that are correlations. */
    @Override
    public boolean differentiates(FactorId parameter) {
        return parameters().contains(parameter) && (parameter.kind() != FactorId.Kind.CORRELATION || !isSingular());
    }

    /** Whether the moves of a step live in fewer dimensions than there are underlyings. */
    public boolean isSingular() {
        return cholesky.rank() < n;
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        return p.subList(0, n);
    }

    @Override
    public <T extends Real<T>> List<T> arguments(T dt, List<T> p) {
        final T rate = rate(p);
        final List<T> arguments = new ArrayList<>();
        IntStream.range(0, n)
                .filter(carry::moves)
                .forEach(i -> arguments.add(carry.times(i, dt, rate).exp()));
        final T rootOfTime =
                carry.isCommon() ? carry.growth(0, 0, dt, rate).times(dt).sqrt() : dt.sqrt();
        p.subList(n, 2 * n).forEach(vol -> arguments.add(vol.times(rootOfTime)));
        cholesky.root((i, j) -> noise(i, j, dt, p)).forEach(arguments::addAll);
        return arguments;
    }

    /** What the root is taken of. */
    private <T extends Real<T>> T noise(int i, int j, T dt, List<T> p) {
        if (carry.isCommon()) {
            return i == j ? one(p) : correlation(i, j, p);
        }
        final T growth = carry.growth(i, j, dt, rate(p));
        return i == j ? growth : growth.times(correlation(i, j, p));
    }

    /** rho_ij for i != j. */
    private <T extends Real<T>> T correlation(int i, int j, List<T> p) {
        final int row = Math.max(i, j);
        return p.get(2 * n + row * (row - 1) / 2 + Math.min(i, j));
    }

    /** 1, a constant wherever the first of correlations and rate is one. */
    private <T extends Real<T>> T one(List<T> p) {
        final T any = p.get(2 * n);
        return any.minus(any).plus(1.0);
    }

    private <T extends Real<T>> T rate(List<T> p) {
        return p.get(2 * n + n * (n - 1) / 2);
    }

    private <T extends Real<T>> BachelierStep<T> step(List<T> arguments) {
        return BachelierStep.of(arguments, carry, cholesky, n);
    }

    @Override
    public <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> arguments) {
        return step(arguments).move(state, shock);
    }

    @Override
    public boolean hasLevelScore() {
        return !isSingular();
    }

    @Override
    public <T extends Real<T>> List<T> levelScore(List<T> direction, List<T> arguments) {
        final BachelierStep<T> step = step(arguments);
        return cholesky.solve(step.root(), step.perDeviation(direction));
    }

    @Override
    public boolean keepsBaskets() {
        return carry.isCommon();
    }

    @Override
    public <T extends Real<T>> BasketStep<T> basketStep(double[] weights, T dt, List<T> p) {
        final T still = quadraticVariation(weights, dt, p);
        if (!carry.moves(0)) {
            return new BasketStep<>(Optional.empty(), still.sqrt());
        }
        final T rate = rate(p);
        return new BasketStep<>(
                Optional.of(carry.times(0, dt, rate).exp()),
                still.times(carry.growth(0, 0, dt, rate)).sqrt());
    }

    @Override
    public <T extends Real<T>> List<T> basketScore(double[] weights, List<T> direction, List<T> arguments) {
        final BachelierStep<T> step = step(arguments);
        final List<T> along = step.along(weights);
        final T variance = along.stream().map(Real::square).reduce(Real::plus).orElseThrow();
        final T share = step.grown(weights, direction, variance.reciprocal());
        return along.stream().map(share::times).toList();
    }

    @Override
    public <T extends Real<T>> List<T> levels(List<T> state) {
        return state;
    }

    /** sum_ij w_i w_j s_i s_j rho_ij g_ij. */
    @Override
    public <T extends Real<T>> T variance(double[] weights, T dt, List<T> p) {
        final T rate = rate(p);
        return covariances(weights, p, (i, j) -> carry.growth(i, j, dt, rate).times(dt));
    }

    /** sum_ij w_i w_j s_i s_j rho_ij dt. */
    @Override
    public <T extends Real<T>> T quadraticVariation(double[] weights, T dt, List<T> p) {
        return covariances(weights, p, (i, j) -> dt);
    }

    /** sum_ij w_i w_j s_i s_j rho_ij g_ij. */
    private <T extends Real<T>> T covariances(double[] weights, List<T> p, BiFunction<Integer, Integer, T> time) {
        T sum = null;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                final T spread = p.get(n + i).times(p.get(n + j)).times(time.apply(i, j));
                final T part = (i == j ? spread : spread.times(correlation(i, j, p)))
                        .times((i == j ? 1.0 : 2.0) * weights[i] * weights[j]);
                sum = sum == null ? part : sum.plus(part);
            }
        }
        return sum;
    }
}
