package io.espalier.bench.experiment.deltamin;

import io.espalier.bench.experiment.PointErrors;
import io.espalier.bench.experiment.TanhFit;
import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.pricing.math.Moments;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.select.Arm;
import io.espalier.surrogate.select.DeltaMin;
import io.espalier.surrogate.select.SizeErrors;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.RateSchedule;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Trains the networks of a sweep, several at a time; the same bits on any number of threads. */
final class SweepTraining {
    static final int TEST_POINTS = 2000;
    static final long TEST_SEED = 550_021L;
    private static final long NOISE_SEED = 77_003L;
    static final double PEAK_RATE = 0.01;

    private final Sweep sweep;
    private final long firstSeed;
    private final TanhFit fit;
    private final Examples test;
    private final List<Examples> data;
    private final PointErrors[] results;

    SweepTraining(Sweep sweep, long firstSeed) {
        this.sweep = sweep;
        this.firstSeed = firstSeed;
        fit = new TanhFit(sweep.steps(), new RateSchedule.Cosine(PEAK_RATE));
        test = sweep.process().examples(TEST_POINTS, TEST_SEED);
        data = IntStream.range(0, sweep.draws())
                .mapToObj(draw -> learnt(sweep, firstSeed + draw))
                .toList();
        results = new PointErrors[sweep.widths().size() * sweep.draws() * Arm.values().length];
    }

    SweepResult run(int threads) {
        final long start = System.nanoTime();
        // The widest first: threads end together.
        ParallelChunks.run(results.length, threads, () -> task -> train(results.length - 1 - task));
        final double seconds = 1e-9 * (System.nanoTime() - start);
        return new SweepResult(sweep, errors(), correlations(), seconds);
    }

    private void train(int task) {
        final Arm arm = Arm.values()[task % Arm.values().length];
        final int draw = task / Arm.values().length % sweep.draws();
        final int width = sweep.widths().get(task / Arm.values().length / sweep.draws());
        final Examples examples = data.get(draw);
        final LossPlan loss =
                arm == Arm.PLAIN ? LossPlan.values() : TanhFit.halfGradients(sweep.scaling(), examples.inputs());
        final List<Integer> hidden = Collections.nCopies(sweep.process().layers(), width);
        results[task] = PointErrors.of(fit.train(examples, hidden, loss, firstSeed + draw), test);
    }

    /** What the networks of the draw of that seed learn from: noise on values, none on gradients. */
    static Examples learnt(Sweep sweep, long seed) {
        final Examples clean = sweep.process().examples(sweep.points(), seed);
        if (sweep.noise() == 0.0) {
            return clean;
        }
        final Moments moments = new Moments();
        moments.add(clean.y(), clean.size());
        final double deviation = sweep.noise() * Math.sqrt(moments.squares() / clean.size());
        final DoubleSupplier normal =
                ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(NOISE_SEED + seed))::sample;
        final double[] y = clean.y().clone();
        for (int row = 0; row < y.length; row++) {
            y[row] += deviation * normal.getAsDouble();
        }
        return Examples.firstOrder(clean.inputs(), clean.x(), y, clean.dy());
    }

    private DeltaMin errors() {
        return new DeltaMin(IntStream.range(0, sweep.widths().size())
                .mapToObj(w -> new SizeErrors(sweep.widths().get(w), errors(w, Arm.PLAIN), errors(w, Arm.GRADIENTS)))
                .toList());
    }

    private List<Double> errors(int width, Arm arm) {
        return IntStream.range(0, sweep.draws())
                .mapToObj(draw -> result(width, draw, arm).rmse())
                .toList();
    }

    private List<List<Double>> correlations() {
        return IntStream.range(0, sweep.widths().size())
                .mapToObj(w -> List.of(correlation(w, Arm.PLAIN), correlation(w, Arm.GRADIENTS)))
                .toList();
    }

    private double correlation(int width, Arm arm) {
        return IntStream.range(0, sweep.draws())
                .mapToDouble(draw -> result(width, draw, arm).pearson())
                .average()
                .orElseThrow();
    }

    private PointErrors result(int width, int draw, Arm arm) {
        return results[(width * sweep.draws() + draw) * Arm.values().length + arm.ordinal()];
    }
}
