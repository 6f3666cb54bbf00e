package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.random.NormalSource;

/**
 * Draws points of the factors and labels each with a simulated present value and its pathwise derivatives.
 *
 * <p>Any product but a Bermudan without a policy. Where the payment jumps, y is what is paid and dy the derivative of a smooth
 * stand-in on the same path, whose width is chosen for the number of paths in the plan. Columns may be any of levels, volatilities,
 * strike, T and rate; what is no column keeps the base instrument's value. Immutable; any thread may use it.
 */
public final class LabelGenerator {
    private static final int POINT_STREAM = 1;

    private final Instrument base;

    /** @throws IllegalArgumentException if it is a Bermudan whose exercise is not decided */
    public LabelGenerator(Instrument base) {
        LabelProgram.requirePolicy(base);
        this.base = base;
    }

    /**
     * The rows of that plan, the same bits on any number of threads.
     *
     * @throws IllegalArgumentException if a column is not one that the simulation differentiates to, or a T of the box lies before a
     *     date of the product that is held
     */
    public LabelledSamples generate(SamplingPlan plan, int threads) {
        final SimulatedInstrument program = LabelProgram.of(base, plan);
        final int d = plan.layout().size();
        final LabelledSamples samples = new LabelledSamples(
                plan.layout(),
                new double[plan.samples() * d],
                new double[plan.samples()],
                new double[plan.samples() * d]);
        final int rows = RowsOfBlock.of(new LabelBlock(program, base, plan, 1).slots());
        final int blocks = (plan.samples() - 1) / rows + 1;
        ParallelChunks.run(blocks, threads, () -> {
            final PointSampler points = PointSampler.of(plan, new NormalSource(plan.seed(), POINT_STREAM), base);
            final NormalSource paths = LabelProgram.paths(plan);
            final LabelBlock block = new LabelBlock(program, base, plan, rows);
            return chunk -> block.label(chunk * rows, points, paths, samples);
        });
        return samples;
    }
}
