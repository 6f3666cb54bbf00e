package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.algebra.LaneKernels;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One simulation of one instrument: chunks of blocks to threads, moments per chunk, joined in the order of chunks.
 *
 * <p>The cut into chunks depends on the number of paths alone, hence the same bits on any number of threads.
 */
final class Simulation {
    /** Not one of the label generator's: a surrogate is never checked with the paths that it learnt from. */
    private static final int STREAM = 2;

    private static final int LEAST_BLOCKS_PER_CHUNK = 16;
    /** Bounds what is kept: one set of moments per chunk. */
    private static final int MOST_CHUNKS = 4096;

    private final SimulatedInstrument program;
    private final FactorLayout layout;
    private final MonteCarloPlan plan;
    private final double[] parameters;
    private final int[] given;
    private final long pathsPerChunk;
    private final Moments[][] moments;

    Simulation(Instrument instrument, FactorLayout layout, MonteCarloPlan plan) {
        this.program = new SimulatedInstrument(instrument, instrument.product().expiry());
        this.layout = layout;
        this.plan = plan;
        this.parameters = instrument.read(program.factors());
        this.given = IntStream.range(0, layout.size())
                .filter(j -> program.gives(layout.factor(j)))
                .toArray();
        final long blocks = (plan.paths() - 1) / PathBlock.LANES + 1;
        final long blocksPerChunk = Math.max(LEAST_BLOCKS_PER_CHUNK, (blocks - 1) / MOST_CHUNKS + 1);
        this.pathsPerChunk = blocksPerChunk * PathBlock.LANES;
        final int chunks = (int) ((blocks - 1) / blocksPerChunk + 1);
        this.moments = new Moments[chunks][];
    }

    MonteCarloResult run(LongConsumer finished) {
        final Supplier<PathBlock> blocks = blocks();
        final Progress progress = new Progress(finished);
        ParallelChunks.run(moments.length, plan.threads(), () -> worker(blocks.get(), progress));
        final Moments[] all = newMoments();
        for (Moments[] chunk : moments) {
            IntStream.range(0, all.length).forEach(row -> all[row].add(chunk[row]));
        }
        return result(all);
    }

    private Supplier<PathBlock> blocks() {
        final int[] places = Arrays.stream(given)
                .map(j -> program.factors().columnOf(layout.factor(j)))
                .toArray();
        final InputDerivatives derivatives = new InputDerivatives(program, parameters, places);
        return () -> new TapeBlock(program, derivatives, given.length, plan.antithetic());
    }

    private IntConsumer worker(PathBlock block, Progress progress) {
        final NormalSource source = new NormalSource(plan.seed(), STREAM);
        final double[] bias = new double[PathBlock.LANES];
        return chunk -> {
            final Moments[] own = newMoments();
            final long first = chunk * pathsPerChunk;
            final long end = Math.min(plan.paths(), first + pathsPerChunk);
            for (long path = first; path < end; path += PathBlock.LANES) {
                block.run(source, path);
                final int lanes = (int) Math.min(PathBlock.LANES, end - path);
                final double[][] outputs = block.outputs();
                own[0].add(outputs[0], lanes);
                if (program.outputs() > 1) {
                    LaneKernels.difference(outputs[0], outputs[1], bias);
                }
                own[1].add(bias, lanes);
                for (int c = 0; c < given.length; c++) {
                    own[2 + c].add(outputs[program.outputs() + c], lanes);
                }
            }
            moments[chunk] = own;
            progress.add(end - first);
        };
    }

    private Moments[] newMoments() {
        return IntStream.range(0, 2 + given.length)
                .mapToObj(row -> new Moments())
                .toArray(Moments[]::new);
    }

    private MonteCarloResult result(Moments[] all) {
        final double[] gradient = new double[layout.size()];
        final double[] gradientError = new double[layout.size()];
        Arrays.fill(gradient, Double.NaN);
        Arrays.fill(gradientError, Double.NaN);
        for (int c = 0; c < given.length; c++) {
            gradient[given[c]] = given(all[2 + c].mean());
            gradientError[given[c]] = all[2 + c].standardError();
        }
        return new MonteCarloResult(
                all[0].mean(),
                all[0].standardError(),
                gradient,
                gradientError,
                all[1].mean(),
                all[1].standardError(),
                plan.paths());
    }

    /** NaN stands for "not given": what overflowed, and so may have become infinity minus infinity, reads infinite. */
    private static double given(double mean) {
        return Double.isNaN(mean) ? Double.POSITIVE_INFINITY : mean;
    }
}
