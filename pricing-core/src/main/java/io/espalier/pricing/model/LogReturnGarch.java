package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What the risk-neutral processes of log-returns share: ln(S'/S) = rate - h/2 + sqrt(h) z, and a variance h of their own.
 *
 * <p>State [h, ln S], h the variance of the coming step; parameters [S, h1, omega, alpha, beta, the process' own, rate], variances of
 * log-returns and rate per step. Time is counted in steps: T is their number, a product's dates are whole numbers, and every step has
 * length 1 whatever it is told. A forward has no drift of its own and takes no rate. Legal: S > 0; h1, omega, alpha, beta >= 0.
 */
abstract class LogReturnGarch implements PathModel {
    /** Level and first variance: what the state starts from. */
    static final int STATES = 2;

    private final GarchMarket.Dynamics dynamics;
    private final LevelKind kind;
    private final List<FactorId> parameters;

    /**
     * The process of that name.
     *
     * @param dynamics which process this is
     * @param kind a spot drifts at the rate, a forward does not
     * @param own what this process has beyond h1, omega, alpha and beta
     */
    LogReturnGarch(GarchMarket.Dynamics dynamics, LevelKind kind, FactorId.Kind... own) {
        this.dynamics = dynamics;
        this.kind = kind;
        final List<FactorId> ids = new ArrayList<>(List.of(FactorId.level(kind, 0)));
        ids.addAll(GarchRecursion.PARAMETERS);
        for (FactorId.Kind each : own) {
            ids.add(FactorId.of(each));
        }
        if (kind == LevelKind.SPOT) {
            ids.add(FactorId.of(FactorId.Kind.RATE));
        }
        parameters = List.copyOf(ids);
    }

    /** The variance after one of h and a shock z; {@code arguments} are [omega, alpha, beta, the process' own, ...]. */
    abstract <T extends Real<T>> T nextVariance(T h, T z, List<T> arguments);

    @Override
    public final List<FactorId> parameters() {
        return parameters;
    }

    @Override
    public final int shocks() {
        return 1;
    }

    @Override
    public final double longestStep() {
        return 1.0;
    }

    @Override
    public final <T extends Real<T>> List<T> init(List<T> p) {
        return List.of(p.get(1), p.get(0).log());
    }

    /** [omega, alpha, beta, the process' own], and for a spot the rate. */
    @Override
    public final <T extends Real<T>> List<T> arguments(T dt, List<T> p) {
        return p.subList(STATES, parameters.size());
    }

    @Override
    public final <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> arguments) {
        final T h = state.get(0);
        final T z = shock.get(0);
        final T martingale = h.sqrt().times(z).minus(h.times(0.5));
        final T logReturn =
                kind == LevelKind.SPOT ? martingale.plus(arguments.get(parameters.size() - 1 - STATES)) : martingale;
        return List.of(nextVariance(h, z, arguments), state.get(1).plus(logReturn));
    }

    @Override
    public final <T extends Real<T>> List<T> levels(List<T> state) {
        return List.of(state.get(1).exp());
    }

    /** w^2 F^2 (e^{h1 dt} - 1), F the level expected: exact for one step, over several as if the first one's variance stayed. */
    @Override
    public final <T extends Real<T>> T variance(double[] weights, T dt, List<T> p) {
        final T spread = p.get(1).times(dt);
        final T level = kind == LevelKind.SPOT
                ? p.get(0).times(p.get(parameters.size() - 1).times(dt).exp())
                : p.get(0);
        return level.square().times(spread.exprel().times(spread)).times(weights[0] * weights[0]);
    }

    /** Of a lognormal with the variances expected. */
    @Override
    public final double deviation(double[] weights, double time, List<Plain> p) {
        final double variance = ExpectedVariance.of(dynamics, p.subList(STATES, parameters.size()))
                .total((int) Math.rint(time), p.get(1))
                .value();
        final double drift =
                kind == LevelKind.SPOT ? p.get(parameters.size() - 1).value() * time : 0.0;
        return Math.abs(weights[0]) * p.get(0).value() * Math.exp(drift) * Math.sqrt(Math.expm1(variance));
    }
}
