package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.MarketData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

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
public final class BachelierBasket implements PathModel {
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

    @Override
    public <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> arguments) {
        final List<T> next = new ArrayList<>();
        final int drifting = drifting();
        int growth = 0;
        int entry = drifting + n;
        for (int i = 0; i < n; i++) {
            final T drifted = carry.moves(i) ? state.get(i).times(arguments.get(growth++)) : state.get(i);
            final int length = cholesky.length(i);
            final T normal = mix(arguments.subList(entry, entry + length), shock);
            next.add(drifted.plus(arguments.get(drifting + i).times(normal)));
            entry += length;
        }
        return next;
    }

    /** sum of row_k z_k. */
    private static <T extends Real<T>> T mix(List<T> row, List<T> shock) {
        T sum = shock.get(0).times(row.get(0));
        for (int k = 1; k < row.size(); k++) {
            sum = sum.plus(shock.get(k).times(row.get(k)));
        }
        return sum;
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

    /** With levels G x + D L z after the step, G growths and D deviations, the score is G D^-1 L^-T z. */
    @Override
    public Optional<double[][]> score(double dt, double[] p) {
        final double[] arguments = arguments(
                        new Plain(dt), Arrays.stream(p).mapToObj(Plain::new).toList())
                .stream()
                .mapToDouble(Plain::value)
                .toArray();
        final double[] deviations = Arrays.copyOfRange(arguments, drifting(), drifting() + n);
        if (isSingular() || Arrays.stream(deviations).anyMatch(deviation -> deviation == 0.0)) {
            return Optional.empty();
        }
        final RealMatrix score =
                new LUDecomposition(root(arguments)).getSolver().getInverse().transpose();
        int growth = 0;
        for (int i = 0; i < n; i++) {
            final double grown = carry.moves(i) ? arguments[growth++] : 1.0;
            score.setRowVector(i, score.getRowVector(i).mapMultiply(grown / deviations[i]));
        }
        return Optional.of(score.getData());
    }

    private RealMatrix root(double[] arguments) {
        final RealMatrix root = MatrixUtils.createRealMatrix(n, n);
        int entry = drifting() + n;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < cholesky.length(i); k++) {
                root.setEntry(i, k, arguments[entry++]);
            }
        }
        return root;
    }

    private int drifting() {
        return (int) IntStream.range(0, n).filter(carry::moves).count();
    }
}
