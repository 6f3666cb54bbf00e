package io.espalier.pricing.analytic;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.PutCall;

/**
 * A European call or put on the larger or the smaller of two levels w_0 x_0, w_1 x_1.
 *
 * <p>The smaller of both is less the larger of both negated: a worst-of call is a best-of put on -w at -K. Without variance the
 * discounted intrinsic value holds.
 */
final class ExtremeClosedForm implements ClosedForm {
    /** Below this share of what it is without cancellation a variance has vanished: the contract's threshold. */
    private static final double VANISHING_SHARE = 1e-15;

    private final BasketInputs in;
    private final TerminalLevel path;
    private final LargerOfTwo larger = new LargerOfTwo();
    private final TwoLevels levels = new TwoLevels();
    private final boolean call;
    private final double sign;
    private final double notional;
    private final DoubleDouble[] forward = DoubleDouble.array(2);
    private final DoubleDouble[] growth = DoubleDouble.array(2);
    private final DoubleDouble[] clock = DoubleDouble.array(3);
    private final DoubleDouble[] clockByExpiry = DoubleDouble.array(3);
    private final DoubleDouble[] covariance = DoubleDouble.array(3);
    private final DoubleDouble work = new DoubleDouble();
    private final DoubleDouble square = new DoubleDouble();
    private double scale;

    /** @throws IllegalArgumentException if there are not two underlyings */
    ExtremeClosedForm(MarketData market, ExtremeOption option) {
        if (market.size() != 2) {
            throw new IllegalArgumentException("two levels are wanted: levels.length=" + market.size());
        }
        in = new BasketInputs(market, option, option.strike());
        path = new TerminalLevel(in);
        boolean best = option.extreme() == ExtremeOption.Extreme.BEST;
        sign = best ? 1.0 : -1.0;
        call = (option.type() == PutCall.CALL) == best;
        notional = option.notional();
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public void setLevel(int i, double level) {
        in.levels[i] = level;
    }

    @Override
    public void setVolatility(int i, double volatility) {
        in.vols[i] = volatility;
    }

    @Override
    public void setCorrelation(int i, int j, double rho) {
        in.correlation[i * 2 + j] = rho;
        in.correlation[j * 2 + i] = rho;
    }

    @Override
    public void setRate(double rate) {
        in.rate = rate;
    }

    @Override
    public void setStrike(double strike) {
        in.strike = strike;
    }

    @Override
    public void setExpiry(double expiry) {
        in.expiry = expiry;
    }

    @Override
    public boolean evaluate() {
        scale = Double.NaN;
        path.update();
        updateCovariance();
        updateMeans();
        if (levels.determinant < 0.0 || levels.spread < 0.0 || !areMomentsFinite()) {
            return false;
        }
        larger.evaluate(levels, call);
        scale = notional * in.discountFactor();
        return Double.isFinite(value()) && Double.isFinite(delta(0)) && Double.isFinite(delta(1));
    }

    /** C_ij = w_i w_j v_i v_j rho_ij g_ij in the order 00, 01, 11. */
    private void updateCovariance() {
        for (int cell = 0; cell < 3; cell++) {
            int i = cell / 2;
            int j = (cell + 1) / 2;
            path.meanClock(i, j, clock[cell]);
            clock[cell].multiply(in.expiry);
            path.clockByExpiry(i, j, clockByExpiry[cell]);
            covariance[cell]
                    .setProduct(in.weights[i], in.vols[i])
                    .multiply(square.setProduct(in.weights[j], in.vols[j]))
                    .multiply(i == j ? 1.0 : in.correlation[1])
                    .multiply(clock[cell]);
        }
        levels.variance[0] = covariance[0].hi();
        levels.variance[1] = covariance[2].hi();
        double gross = levels.variance[0] + levels.variance[1] + 2.0 * Math.abs(covariance[1].hi());
        work.set(covariance[0]).multiply(covariance[2]);
        levels.determinant = vanished(
                work.add(square.set(covariance[1]).multiply(covariance[1]).multiply(-1.0))
                        .hi(),
                levels.variance[0] * levels.variance[1]);
        levels.edge[0] = edge(covariance[0]);
        levels.edge[1] = edge(covariance[2]);
        work.set(covariance[1]).multiply(-2.0).add(covariance[0]).add(covariance[2]);
        levels.spread = vanished(work.hi(), gross);
    }

    /** A correlation matrix is one by tolerance only: what is negative by no more has vanished. */
    private static double vanished(double variance, double gross) {
        boolean tolerated = variance >= 2.0 * Correlation.eigenvalueFloor(2) * gross;
        return tolerated && variance <= VANISHING_SHARE * gross ? 0.0 : variance;
    }

    private double edge(DoubleDouble variance) {
        work.set(covariance[1]).multiply(-1.0).add(variance);
        return work.hi();
    }

    private void updateMeans() {
        for (int i = 0; i < 2; i++) {
            path.growth(i, growth[i]);
            growth[i].multiply(sign * in.weights[i]);
            forward[i].set(growth[i]).multiply(in.levels[i]);
            double strike = sign * in.strike;
            boolean atStrike = levels.variance[i] == 0.0 && forward[i].hi() == strike;
            levels.over[i] = atStrike ? 0.0 : work.set(forward[i]).add(-strike).hi();
        }
        boolean together = levels.spread == 0.0 && forward[0].hi() == forward[1].hi();
        levels.lead = together
                ? 0.0
                : work.set(forward[1]).multiply(-1.0).add(forward[0]).hi();
    }

    private boolean areMomentsFinite() {
        double sum = levels.lead + levels.over[0] + levels.over[1] + levels.determinant + levels.spread;
        return sum - sum == 0.0;
    }

    @Override
    public boolean hasZeroVariance() {
        return levels.isCertain();
    }

    @Override
    public double value() {
        return given(larger.value());
    }

    @Override
    public double delta(int i) {
        return given(larger.slope(i) * growth[i].hi());
    }

    @Override
    public double gamma(int i, int j) {
        return given(larger.curvature(i, j) * growth[i].hi() * growth[j].hi());
    }

    /** V_ii w_i^2 v_i g_ii + V_01 w_0 w_1 v_j rho g_01. */
    @Override
    public double vega(int i) {
        int j = 1 - i;
        double own = larger.curvature(i, i) * in.weights[i] * in.weights[i] * in.vols[i] * clock[2 * i].hi();
        double shared =
                larger.curvature(0, 1) * in.weights[0] * in.weights[1] * in.vols[j] * in.correlation[1] * clock[1].hi();
        return given(own + shared);
    }

    @Override
    public double cega(int i, int j) {
        return given(larger.curvature(0, 1) * in.weights[0] * in.vols[0] * in.weights[1] * in.vols[1] * clock[1].hi());
    }

    @Override
    public double rho() {
        if (in.discount.isPresent()) {
            return Double.NaN;
        }
        double decay = -in.expiry * larger.value();
        return given(in.carryIsRate ? decay + byCarry() : decay);
    }

    private double byCarry() {
        double drift = in.expiry * (larger.slope(0) * forward[0].hi() + larger.slope(1) * forward[1].hi());
        double spread =
                diffusion(levels.variance[0], covariance[1].hi(), levels.variance[1]) * path.halfLogClockByCarry();
        return drift + 2.0 * spread;
    }

    /** Half the sum of V_ij times a change of C_ij; at a kink without variance time does not bring any. */
    private double diffusion(double own0, double shared, double own1) {
        double half = 0.5 * (larger.curvature(0, 0) * own0 + larger.curvature(1, 1) * own1);
        double total = half + larger.curvature(0, 1) * shared;
        return Double.isNaN(total) ? 0.0 : total;
    }

    @Override
    public double byExpiry() {
        if (in.discount.isPresent() || in.expiry == 0.0) {
            return Double.NaN;
        }
        double drift = 0.0;
        for (int i = 0; i < 2; i++) {
            drift += larger.slope(i) * forward[i].hi() * in.carry(i);
        }
        double spread = diffusion(rate(0), rate(1), rate(2));
        return given(drift + spread - in.rate * larger.value());
    }

    /** dC/dT. */
    private double rate(int cell) {
        int i = cell / 2;
        int j = (cell + 1) / 2;
        double rho = i == j ? 1.0 : in.correlation[1];
        return in.weights[i] * in.vols[i] * in.weights[j] * in.vols[j] * rho * clockByExpiry[cell].hi();
    }

    @Override
    public double byStrike() {
        return given(-sign * (larger.slope(0) + larger.slope(1)));
    }

    /** Discounted and times notional; adding 0 turns a negative zero into a plain one. */
    private double given(double undiscounted) {
        return scale * undiscounted + 0.0;
    }
}
