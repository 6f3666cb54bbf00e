package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.ParallelChunks;

/**
 * Adds second-order labels to samples: for each row and direction what its paths say of the Hessian times that direction.
 *
 * <p>The same points and paths as the first-order labels. Immutable; any thread may use it.
 */
public final class HessianGenerator {
    private final Instrument base;

    /** @throws IllegalArgumentException if it is a Bermudan whose exercise is not decided */
    public HessianGenerator(Instrument base) {
        LabelProgram.requirePolicy(base);
        this.base = base;
    }

    /**
     * The samples with their second-order labels, the same bits on any number of threads.
     *
     * @param samples what {@link LabelGenerator} made of that plan
     * @throws IllegalArgumentException if samples, plan and directions are not of one shape, or the method does not serve there
     */
    public SecondOrderSamples generate(
            LabelledSamples samples, SamplingPlan plan, Directions directions, HessianMethod method, int threads) {
        requireShapes(samples, plan, directions);
        final double[] hd = new double[samples.size() * directions.count() * directions.size()];
        final RowProgram program = RowProgram.of(base, plan);
        for (int r = 0; r < directions.count(); r++) {
            final RowBlock.Maker maker = RowBlocks.secondOrder(
                    program, method, directions, () -> PointSampler.of(samples), directions.always(r));
            final int at = r;
            final int rows = RowsOfBlock.of(maker.of(1).slots());
            ParallelChunks.run((samples.size() - 1) / rows + 1, threads, () -> {
                final RowBlock block = maker.of(rows);
                return chunk -> {
                    block.label((long) chunk * rows);
                    write(block.labels().hessianTimes(), chunk * rows, directions.count(), at, hd);
                };
            });
        }
        return new SecondOrderSamples(samples, directions, hd);
    }

    private static void write(double[][] columns, int first, int directions, int r, double[] hd) {
        final int d = columns.length;
        final int count = Math.min(columns[0].length, hd.length / (d * directions) - first);
        for (int lane = 0; lane < count; lane++) {
            for (int j = 0; j < d; j++) {
                hd[((first + lane) * directions + r) * d + j] = columns[j][lane];
            }
        }
    }

    private static void requireShapes(LabelledSamples samples, SamplingPlan plan, Directions directions) {
        final boolean ofPlan = samples.layout().equals(plan.layout()) && samples.size() == plan.samples();
        if (!ofPlan || directions.size() != plan.layout().size()) {
            throw new IllegalArgumentException("samples and directions must be of the plan's shape: samples.layout="
                    + samples.layout() + ", samples.size=" + samples.size() + ", plan.layout=" + plan.layout()
                    + ", plan.samples=" + plan.samples() + ", directions.size=" + directions.size());
        }
    }
}
