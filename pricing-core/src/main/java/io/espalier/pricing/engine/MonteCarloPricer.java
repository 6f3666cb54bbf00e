package io.espalier.pricing.engine;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.math.KernelChoice;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Simulation as a {@link Pricer}: value and derivatives to every factor, pathwise, each with its standard error, and curvature in
 * the levels where it is asked for.
 *
 * <p>Where a payment jumps the derivatives are those of a smooth stand-in, whose bias is a fraction of their standard error
 * ({@link io.espalier.pricing.product.JumpSmoothing}). Not given (NaN): derivatives to correlations where the correlation is singular, and those to T and
 * rate beside a given discount. The answer depends on plan and point, not on threads. Where the basket has no variance the
 * simulation is exact and its errors are 0, but the kink has one side only: ask the closed form there.
 */
public final class MonteCarloPricer implements Pricer {
    private final PricingProblem base;
    private final FactorLayout layout;
    private final Box domain;
    private final MonteCarloPlan plan;
    private final PathCompiler compiler = new PathCompiler(KernelChoice.current());

    /** @throws IllegalArgumentException if a factor is not one of the instrument's, or the domain holds no legal point */
    public MonteCarloPricer(PricingProblem base, FactorLayout layout, Box domain, MonteCarloPlan plan) {
        base.read(layout);
        this.base = base;
        this.layout = layout;
        this.domain = LegalDomain.of(layout, domain, base.size());
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
        final PricingProblem there;
        try {
            there = base.with(layout, x);
        } catch (IllegalArgumentException notAMarket) {
            return false;
        }
        final MonteCarloPlan asked = plan.withCurvature(out.wantsCurvature() && plan.derivatives());
        final MonteCarloResult result = new Simulation(there, layout, asked, compiler).run(paths -> {});
        if (!Double.isFinite(result.value()) || Arrays.stream(result.gradient()).anyMatch(Double::isInfinite)) {
            return false;
        }
        result.writeTo(out);
        return true;
    }

    /** Chunks that a simulation of this plan is cut into, whatever the point; a plan's target error is not looked at. */
    public int chunks() {
        return Chunk.rounds(plan).get(0).size();
    }

    /**
     * A part of the simulation at a point: chunks {@code from} to {@code to - 1}. Parts may be done anywhere, in any order.
     *
     * @throws IllegalArgumentException if the market at x is not legal, or there are no such chunks
     */
    public List<ChunkMoments> simulatePart(double[] x, int from, int to) {
        if (!(0 <= from && from < to && to <= chunks())) {
            throw new IllegalArgumentException(
                    "a part must be some of the chunks: from=" + from + ", to=" + to + ", chunks=" + chunks());
        }
        return new Simulation(base.with(layout, x), layout, plan, compiler).run(from, to, paths -> {});
    }

    /**
     * The result that all parts make, in the order of chunks: the same bits as the whole simulation's.
     *
     * @throws IllegalArgumentException if the market at x is not legal, parts are missing or out of order
     */
    public MonteCarloResult join(double[] x, List<ChunkMoments> parts) {
        final List<Chunk> planned = Chunk.rounds(plan).get(0);
        if (parts.size() != planned.size()) {
            throw new IllegalArgumentException(
                    "the parts must be all chunks: parts.size=" + parts.size() + ", chunks=" + planned.size());
        }
        for (int k = 0; k < planned.size(); k++) {
            if (!parts.get(k).areOf(planned.get(k))) {
                throw new IllegalArgumentException("the parts must be in the order of chunks: part=" + k + ", first="
                        + parts.get(k).first() + ", planned=" + planned.get(k));
            }
        }
        return new Simulation(base.with(layout, x), layout, plan, compiler).result(parts);
    }

    /**
     * The whole result at a point.
     *
     * @param finished told the number of observations done, ever larger, from whichever thread did them
     * @throws IllegalArgumentException if the market at x is not legal
     */
    public MonteCarloResult simulate(double[] x, LongConsumer finished) {
        return new Simulation(base.with(layout, x), layout, plan, compiler).run(finished);
    }
}
