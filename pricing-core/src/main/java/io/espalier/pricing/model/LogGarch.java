package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.LevelKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Risk-neutral GARCH(1,1) of log-returns: ln(S'/S) = rate - h/2 + sqrt(h) z, h' = omega + alpha h (z - lambda)^2 + beta h.
 *
 * <p>State [h, ln S], h the variance of the coming step; parameters [S, h1, omega, alpha, beta, lambda, rate], variances of
 * log-returns and rate per step. Time is counted in steps: T is their number, a product's dates are whole numbers, and every step has
 * length 1 whatever it is told. A forward has no drift of its own and takes no rate: [F, h1, omega, alpha, beta, lambda]. Legal: S > 0;
 * h1, omega, alpha, beta >= 0. Source: Duan (1995), "The GARCH option pricing model", Mathematical Finance 5(1), theorem 2.2.
 */
public final class LogGarch implements PathModel {
    private static final int LAMBDA = 5;
    private static final int RATE = 6;

    private final LevelKind kind;

    /** @param kind a spot drifts at the rate, a forward does not */
    public LogGarch(LevelKind kind) {
        this.kind = kind;
    }

    @Override
    public List<FactorId> parameters() {
        final List<FactorId> ids = new ArrayList<>(List.of(FactorId.level(kind, 0)));
        ids.addAll(GarchRecursion.PARAMETERS);
        ids.add(FactorId.of(FactorId.Kind.LAMBDA));
        if (kind == LevelKind.SPOT) {
            ids.add(FactorId.of(FactorId.Kind.RATE));
        }
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
        return List.of(p.get(1), p.get(0).log());
    }

    /** [omega, alpha, beta, lambda], and for a spot the rate. */
    @Override
    public <T extends Real<T>> List<T> arguments(T dt, List<T> p) {
        return p.subList(2, p.size());
    }

    @Override
    public <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> arguments) {
        final T h = state.get(0);
        final T z = shock.get(0);
        final T heard = z.minus(arguments.get(LAMBDA - 2)).square().times(h);
        final T martingale = h.sqrt().times(z).minus(h.times(0.5));
        final T logReturn = kind == LevelKind.SPOT ? martingale.plus(arguments.get(RATE - 2)) : martingale;
        return List.of(GarchRecursion.next(h, heard, arguments), state.get(1).plus(logReturn));
    }

    @Override
    public <T extends Real<T>> List<T> levels(List<T> state) {
        return List.of(state.get(1).exp());
    }

    /** w^2 F^2 (e^{h1 dt} - 1), F the level expected: exact for one step, over several as if the first one's variance stayed. */
    @Override
    public <T extends Real<T>> T variance(double[] weights, T dt, List<T> p) {
        final T spread = p.get(1).times(dt);
        final T level =
                kind == LevelKind.SPOT ? p.get(0).times(p.get(RATE).times(dt).exp()) : p.get(0);
        return level.square().times(spread.exprel().times(spread)).times(weights[0] * weights[0]);
    }
}
