package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import java.util.List;

/**
 * One asset after Black and Scholes: dS = (rate - yield) S dt + sigma S dW; for tests that publish lognormal numbers.
 *
 * <p>A step of any length is exact: S exp((rate - yield - sigma^2/2) dt + sigma sqrt(dt) z). State [S]; parameters [S, sigma, rate],
 * sigma relative (0.2 = 20 % per square root of a year) although its factor is called a volatility like an absolute one. Legal: S of
 * any sign, dt = 0, sigma = 0.
 */
public final class LognormalAsset implements PathModel {
    private static final int SPOT = 0;
    private static final int SIGMA = 1;
    private static final int RATE = 2;

    private final double yield;

    /** @param yield continuous dividend yield, a constant */
    public LognormalAsset(double yield) {
        this.yield = yield;
    }

    @Override
    public List<FactorId> parameters() {
        return List.of(FactorId.spot(0), FactorId.volatility(0), FactorId.of(FactorId.Kind.RATE));
    }

    @Override
    public int shocks() {
        return 1;
    }

    @Override
    public <T extends Real<T>> List<T> init(List<T> p) {
        return p.subList(SPOT, SPOT + 1);
    }

    @Override
    public <T extends Real<T>> List<T> arguments(T dt, List<T> p) {
        final T drift = p.get(RATE).minus(yield).minus(p.get(SIGMA).square().times(0.5));
        return List.of(drift.times(dt), p.get(SIGMA).times(dt.sqrt()));
    }

    @Override
    public <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> arguments) {
        final T logReturn = arguments.get(0).plus(arguments.get(1).times(shock.get(0)));
        return List.of(state.get(0).times(logReturn.exp()));
    }

    @Override
    public <T extends Real<T>> List<T> levels(List<T> state) {
        return state;
    }

    /** w^2 S^2 e^{2 (rate - yield) dt} (e^{sigma^2 dt} - 1). */
    @Override
    public <T extends Real<T>> T variance(double[] weights, T dt, List<T> p) {
        final T forward = p.get(SPOT).times(p.get(RATE).minus(yield).times(dt).exp());
        final T spread = p.get(SIGMA).square().times(dt);
        return forward.square().times(spread.exprel().times(spread)).times(weights[0] * weights[0]);
    }
}
