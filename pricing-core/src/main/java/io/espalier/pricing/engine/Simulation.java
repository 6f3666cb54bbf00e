package io.espalier.pricing.engine;

import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.random.NormalNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** One simulation of one instrument: chunks of observations to threads, moments per chunk, joined in the order of chunks. */
final class Simulation {
    private final FactorLayout layout;
    private final MonteCarloPlan plan;
    private final ObservedProgram observed;
    private final Optional<KnownValue> known;
    private final List<List<Chunk>> rounds;
    private final PlannedNormals normals;

    Simulation(PricingProblem instrument, FactorLayout layout, MonteCarloPlan plan, PathCompiler compiler) {
        this.layout = layout;
        this.plan = plan;
        this.rounds = Chunk.rounds(plan);
        final SimulatedInstrument smooth = SimulatedInstrument.differentiable(instrument, plan.sharpestPaths());
        final SimulatedInstrument program = plan.derivatives()
                ? smooth
                : new SimulatedInstrument(instrument, instrument.product().expiry());
        final ControlledProgram controlled = ControlledProgram.of(program, plan);
        this.known = controlled.known();
        this.observed = new ObservedProgram(controlled.program(), layout, plan, compiler);
        this.normals = new PlannedNormals(plan, smooth);
    }

    /** Runs round after round until the plan is satisfied. */
    MonteCarloResult run(LongConsumer finished) {
        final Progress progress = new Progress(finished);
        final List<ChunkMoments> done = new ArrayList<>();
        MonteCarloResult result = null;
        for (List<Chunk> round : rounds) {
            done.addAll(run(round, progress));
            result = result(done);
            if (result.error() <= plan.targetError().orElse(Double.POSITIVE_INFINITY)) {
                return result;
            }
        }
        return result;
    }

    /** Runs chunks from .. to - 1 of the first round. */
    List<ChunkMoments> run(int from, int to, LongConsumer finished) {
        return run(rounds.get(0).subList(from, to), new Progress(finished));
    }

    private List<ChunkMoments> run(List<Chunk> chunks, Progress progress) {
        final ChunkMoments[] moments = new ChunkMoments[chunks.size()];
        ParallelChunks.run(chunks.size(), plan.threads(), () -> worker(chunks, moments, progress));
        return Arrays.asList(moments);
    }

    private IntConsumer worker(List<Chunk> chunks, ChunkMoments[] moments, Progress progress) {
        final Observations observations = new Observations(observed);
        final NormalNumbers[] sources = normals.sources();
        return k -> {
            final Chunk chunk = chunks.get(k);
            final Moments[] rows = newMoments();
            for (long first = chunk.first(); first < chunk.end(); first += Observations.LANES) {
                final double[][] block = observations.at(sources[chunk.replicate()], first);
                for (int row = 0; row < rows.length; row++) {
                    rows[row].add(block[row], (int) Math.min(Observations.LANES, chunk.end() - first));
                }
            }
            moments[k] = ChunkMoments.of(chunk, rows);
            progress.add(chunk.size());
        };
    }

    private Moments[] newMoments() {
        return IntStream.range(0, observed.rows())
                .mapToObj(row -> new Moments())
                .toArray(Moments[]::new);
    }

    /** What these chunks say together. */
    MonteCarloResult result(List<ChunkMoments> chunks) {
        return new ResultAssembly(observed, layout, known)
                .of(new JoinedMoments(chunks, plan.sampling().replicates()));
    }
}
