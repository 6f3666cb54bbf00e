package io.espalier.pricing.label;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.pricing.engine.SurvivalPaths;
import io.espalier.pricing.math.KernelChoice;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The endless rows of a plan, labelled as they are asked for: any row at any time, each with one direction where second order is
 * wanted.
 *
 * <p>Row i depends on instrument, plan, options and i alone: the same bits on any number of threads and in whatever pieces. How many
 * samples the plan has decides no more than the width that jumps are smoothed with. Rows of plain paths are those of {@link
 * LabelGenerator}. Paths, normals and the first-order sweep are done once for both orders. Shapes and units as in {@link
 * DirectionalSamples}. Immutable; any thread may use it. It keeps the scratch space of as many threads as were ever at work, some MB
 * each; under GARCH up to 50 MB for expiries of up to 252 steps, and in proportion for more.
 */
public final class LabelStream {
    /** What any JVM has room for in one array. */
    private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

    private final SamplingPlan plan;
    private final LabelOptions options;
    private final RowBlock.Maker maker;
    private final int lanes;
    private final Queue<RowBlock> idle = new ConcurrentLinkedQueue<>();

    /**
     * The rows of that plan.
     *
     * @throws IllegalArgumentException if it is a Bermudan whose exercise is not decided, a column is not one that the simulation
     *     differentiates to, a T of the box lies before a date that is held, or directions, method and paths do not serve there
     */
    public LabelStream(PricingProblem base, SamplingPlan plan, LabelOptions options) {
        this(base, plan, options, new PathCompiler(KernelChoice.current()));
    }

    /** The same with kernels that others have compiled already, where kernels are used. */
    LabelStream(PricingProblem base, SamplingPlan plan, LabelOptions options, PathCompiler compiler) {
        LabelProgram.requirePolicy(base);
        this.plan = plan;
        this.options = options;
        this.maker = maker(base, compiler);
        this.lanes = base instanceof GarchInstrument
                ? GarchExpiries.GROUP
                : RowsOfBlock.of(maker.of(1).slots());
    }

    /** What labels the rows get. */
    public LabelOptions options() {
        return options;
    }

    private RowBlock.Maker maker(PricingProblem problem, PathCompiler compiler) {
        if (problem instanceof GarchInstrument garch) {
            return RowBlocks.garch(garch, plan, options, compiler);
        }
        if (!(problem instanceof Instrument base)) {
            throw new IllegalArgumentException(
                    "labels are made of normal levels or of one level under GARCH: underlyings=" + problem.size()
                            + ", type=" + problem.product().label());
        }
        final RowProgram program = RowProgram.of(base, plan);
        if (options.paths() == PathLabels.SURVIVAL) {
            return RowBlocks.survival(program, options.directions(), () -> PointSampler.of(plan, base));
        }
        return options.directions()
                .map(directions -> RowBlocks.secondOrder(
                        program, options.method(), directions, () -> PointSampler.of(plan, base), directions.inTurn()))
                .orElseGet(() -> RowBlocks.firstOrder(program, () -> PointSampler.of(plan, base)));
    }

    /**
     * Whether an instrument has labels of {@link PathLabels#SURVIVAL}: a knock-out call, put or cash, watched on dates, on levels that
     * grow alike (forwards, or spots with one carry). Where it has, they are to be preferred: unbiased in every column and less noisy.
     */
    public static boolean admitsSurvival(PricingProblem base) {
        return base instanceof Instrument instrument && SurvivalPaths.admits(instrument);
    }

    /**
     * Rows {@code first} to {@code first + count - 1}.
     *
     * @throws IllegalArgumentException if there is not at least one row and one thread, the first is negative, the law has no so
     *     many rows (Sobol's ends near 2^31), or they do not fit an array
     */
    public DirectionalSamples rows(long first, int count, int threads) {
        requireRows(first, count);
        final DirectionalSamples samples = DirectionalSamples.ofSize(
                plan.layout(), count, options.directions().isPresent());
        ParallelChunks.run((count - 1) / lanes + 1, threads, () -> chunk -> {
            final RowBlock block = block();
            block.label(first + (long) chunk * lanes);
            block.labels().write(samples, chunk * lanes);
            idle.add(block);
        });
        return samples;
    }

    private RowBlock block() {
        final RowBlock block = idle.poll();
        return block == null ? maker.of(lanes) : block;
    }

    private void requireRows(long first, int count) {
        final long end =
                plan.law() instanceof SamplingLaw.Sobol ? Integer.MAX_VALUE : Long.MAX_VALUE / plan.pathsPerSample();
        if (first < 0L || count < 1 || first > end - RowsOfBlock.MOST - count) {
            throw new IllegalArgumentException(
                    "rows must be counted from 0, one at least, and lie within the law: first=" + first + ", count="
                            + count + ", end=" + (end - RowsOfBlock.MOST) + ", law=" + plan.law());
        }
        if ((long) count * plan.layout().size() > MOST_NUMBERS) {
            throw new IllegalArgumentException("rows must fit an array: count=" + count + ", layout.size="
                    + plan.layout().size() + ", most=" + MOST_NUMBERS);
        }
    }
}
