package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Simulation as a {@link Pricer}: value and pathwise derivatives to levels, volatilities, strike, T and rate, each with its
 * standard error.
 *
 * <p>Not given (NaN): curvature, derivatives to correlations, every derivative of a payoff that jumps, and those to T and
 * rate beside a given discount. The answer depends on plan and point, not on threads. Where the basket has no variance the
 * simulation is exact and its errors are 0, but the kink has one side only: ask the closed form there.
 */
public final class MonteCarloPricer implements Pricer {
    private final Instrument base;
    private final FactorLayout layout;
    private final Box domain;
    private final MonteCarloPlan plan;

    /** @throws IllegalArgumentException if a factor is not one of the instrument's, or the domain holds no legal point */
    public MonteCarloPricer(Instrument base, FactorLayout layout, Box domain, MonteCarloPlan plan) {
        base.read(layout);
        this.base = base;
        this.layout = layout;
        this.domain = LegalDomain.of(layout, domain);
        this.plan = plan;
    }

    @Override
    public FactorLayout layout() {
        return layout;
    }

    @Override
    public Box domain() {
        return domain;
    }

    /** Allocates; false also where the correlations of x are none, or a number overflows. */
    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        if (!domain.contains(x)) {
            return false;
        }
        final Instrument there;
        try {
            there = base.with(layout, x);
        } catch (IllegalArgumentException notAMarket) {
            return false;
        }
        final MonteCarloResult result = new Simulation(there, layout, plan).run(paths -> {});
        if (!Double.isFinite(result.value()) || Arrays.stream(result.gradient()).anyMatch(Double::isInfinite)) {
            return false;
        }
        write(result, out);
        return true;
    }

    /**
     * The whole result at a point.
     *
     * @param finished told the number of observations done, ever larger, from whichever thread did them
     * @throws IllegalArgumentException if the market at x is not legal
     */
    public MonteCarloResult simulate(double[] x, LongConsumer finished) {
        return new Simulation(base.with(layout, x), layout, plan).run(finished);
    }

    private static void write(MonteCarloResult result, Valuation out) {
        out.set(result.value(), result.error(), ValueSource.MONTE_CARLO);
        System.arraycopy(result.gradient(), 0, out.gradient(), 0, result.gradient().length);
        System.arraycopy(result.gradientError(), 0, out.gradientError(), 0, result.gradientError().length);
        Arrays.fill(out.curvature(), Double.NaN);
    }
}
