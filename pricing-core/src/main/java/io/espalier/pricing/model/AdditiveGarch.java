package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Additive GARCH(1,1): dS = sqrt(h) z, h' = omega + alpha h z^2 + beta h; driftless.
 *
 * <p>State [h, S], h the variance of the coming step; parameters [S, h1, omega, alpha, beta], variances in price units squared per
 * step. Time is counted in steps: T is their number, a product's dates are whole numbers, and every step has length 1 whatever it is
 * told. Legal: h1, omega, alpha, beta >= 0; with alpha = 0 the levels are normal. Source: Bollerslev (1986), J. Econometrics 31(3).
 */
public final class AdditiveGarch implements PathModel {
    private final LevelKind kind;

    /** @param kind what the level is called; the dynamics are the same */
    public AdditiveGarch(LevelKind kind) {
        this.kind = kind;
    }

    @Override
    public List<FactorId> parameters() {
        final List<FactorId> ids = new ArrayList<>(List.of(FactorId.level(kind, 0)));
        ids.addAll(GarchRecursion.PARAMETERS);
        return ids;
    }

    @Override
    public int shocks() {
        return 1;
    }

    @Override
    public double longestStep() {
        return 1.0;
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        return List.of(p.get(1), p.get(0));
    }

    @Override
    public <T extends Real<T>> List<T> arguments(T dt, List<T> p) {
        return p.subList(2, 5);
    }

    @Override
    public <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> arguments) {
        final T h = state.get(0);
        final T move = h.sqrt().times(shock.get(0));
        return List.of(
                GarchRecursion.next(h, move.square(), arguments), state.get(1).plus(move));
    }

    @Override
    public <T extends Real<T>> List<T> levels(List<T> state) {
        return state.subList(1, 2);
    }

    /** w^2 h1 dt: exact for one step, over several as if the first one's variance stayed. */
    @Override
    public <T extends Real<T>> T variance(double[] weights, T dt, List<T> p) {
        return p.get(1).times(dt).times(weights[0] * weights[0]);
    }

    /** Of the variances expected. */
    @Override
    public double deviation(double[] weights, double time, List<Plain> p) {
        final Plain variance = ExpectedVariance.of(GarchMarket.Dynamics.ADDITIVE, p.subList(2, 5))
                .total((int) Math.rint(time), p.get(1));
        return Math.abs(weights[0]) * Math.sqrt(variance.value());
    }
}
