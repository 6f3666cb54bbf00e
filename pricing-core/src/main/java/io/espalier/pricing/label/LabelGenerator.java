package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.random.NormalSource;

/**
 * Draws points of the factors and labels each with a simulated present value and its pathwise derivatives.
 *
 * <p>Columns may be any of levels, volatilities, strike, T and rate; what is no column keeps the base instrument's value.
 * Immutable; any thread may use it.
 */
public final class LabelGenerator {
    private static final int PATH_STREAM = 0;
    private static final int POINT_STREAM = 1;

    private final Instrument base;

    /** @throws IllegalArgumentException if the payoff jumps: a jump has no pathwise derivative */
    public LabelGenerator(Instrument base) {
        if (base.option().type().isDigital()) {
            throw new IllegalArgumentException("a payoff that jumps has no pathwise derivative to learn from: type="
                    + base.option().type().label());
        }
        this.base = base;
    }

    /**
     * The rows of that plan, the same bits on any number of threads.
     *
     * @throws IllegalArgumentException if a column is not one that the simulation differentiates to
     */
    public LabelledSamples generate(SamplingPlan plan, int threads) {
        final FactorLayout layout = plan.layout();
        final SimulatedInstrument program = new SimulatedInstrument(base, longest(plan));
        requireColumns(program, layout);
        final LabelledSamples samples = new LabelledSamples(
                layout,
                new double[plan.samples() * layout.size()],
                new double[plan.samples()],
                new double[plan.samples() * layout.size()]);
        final int blocks = (plan.samples() + LabelBlock.ROWS - 1) / LabelBlock.ROWS;
        ParallelChunks.run(blocks, threads, () -> {
            final PointSampler points = PointSampler.of(plan, new NormalSource(plan.seed(), POINT_STREAM), base);
            final NormalSource paths = new NormalSource(plan.seed(), PATH_STREAM);
            final LabelBlock block = new LabelBlock(program, base, plan);
            return chunk -> block.label(chunk * LabelBlock.ROWS, points, paths, samples);
        });
        return samples;
    }

    private double longest(SamplingPlan plan) {
        final int column = plan.layout().columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        return column < 0 ? base.option().expiry() : plan.box().high()[column];
    }

    private static void requireColumns(SimulatedInstrument program, FactorLayout layout) {
        for (FactorId factor : layout.factors()) {
            if (!program.gives(factor) || factor.kind() == FactorId.Kind.CORRELATION) {
                throw new IllegalArgumentException(
                        "a column must be a level, volatility, strike, T or rate of the instrument (no T or rate"
                                + " beside a given discount): column=" + factor.name() + ", parameters="
                                + program.factors());
            }
        }
    }
}
