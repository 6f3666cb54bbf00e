package io.espalier.bench.experiment.deltamin;

import io.espalier.bench.experiment.PointErrors;
import io.espalier.bench.experiment.TanhFit;
import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.select.Arm;
import io.espalier.surrogate.train.EpochReport;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.RateSchedule;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingListener;
import io.espalier.surrogate.train.TrainingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Figure 1 of the gradient-information paper: y = 2 x^2 + e, e standard normal (Eq. 5), learnt from 250 and from 1000 points with and without
 * the slope 4 x; errors and sizes of updates over epochs, mean of five runs.
 *
 * <p>Left open there and chosen here: x uniform on [-2, 2], two hidden layers of 16 tanh nodes, batches of 32, Adam at a constant rate of 0.002,
 * 60 epochs, alpha = 0.5.
 */
final class UpdateCurves {
    private static final List<Integer> POINTS = List.of(250, 1000);
    private static final List<Integer> HIDDEN = List.of(16, 16);
    private static final int RUNS = 5;
    private static final int EPOCHS = 60;
    private static final int BATCH = 32;
    private static final double RATE = 0.002;
    private static final double FARTHEST = 2.0;
    private static final int TEST_POINTS = 1000;
    private static final long TEST_SEED = 550_029L;

    private final long seed;
    private final int epochs;
    private final Examples test = examples(TEST_POINTS, 0.0, TEST_SEED);

    UpdateCurves(long seed) {
        this(seed, EPOCHS);
    }

    UpdateCurves(long seed, int epochs) {
        this.seed = seed;
        this.epochs = epochs;
    }

    /** Both sizes, each without and with gradients; the same bits on any number of threads. */
    List<UpdateCurve> run(int threads) {
        final UpdateCurve[] curves = new UpdateCurve[POINTS.size() * Arm.values().length];
        ParallelChunks.run(
                curves.length,
                threads,
                () -> task -> curves[task] =
                        mean(POINTS.get(task / Arm.values().length), Arm.values()[task % Arm.values().length]));
        return List.of(curves);
    }

    private UpdateCurve mean(int points, Arm arm) {
        final double[][] sums = new double[3][epochs];
        for (int run = 0; run < RUNS; run++) {
            train(examples(points, 1.0, seed + run), arm, seed + run, sums);
        }
        Arrays.stream(sums).forEach(sum -> Arrays.setAll(sum, epoch -> sum[epoch] / RUNS));
        return new UpdateCurve(points, arm, sums[0], sums[1], sums[2]);
    }

    private void train(Examples examples, Arm arm, long runSeed, double[][] sums) {
        final Normalisation map = Normalisation.of(examples);
        final Trainer trainer = new Trainer(examples, map);
        final Network fresh = trainer.fresh(HIDDEN, Activation.TANH, runSeed);
        final LossPlan loss = arm == Arm.PLAIN ? LossPlan.values() : TanhFit.halfGradients(LossPlan.Scaling.GLOBAL, 1);
        final TrainingPlan plan = TrainingPlan.vanilla(runSeed)
                .withEpochs(epochs)
                .withBatch(BATCH)
                .withSchedule(new RateSchedule.Piecewise(new double[] {0.0, 1.0}, new double[] {RATE, RATE}))
                .withValidationShare(0.0)
                .withLoss(loss)
                .onNoise();
        trainer.train(fresh, plan, new Watch(map, map.unfold(fresh), examples, sums));
    }

    static Examples examples(int points, double noise, long seed) {
        final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        final DoubleSupplier normal = ZigguratSampler.NormalizedGaussian.of(random)::sample;
        final double[] x = new double[points];
        final double[] y = new double[points];
        final double[] dy = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = FARTHEST * (2.0 * random.nextDouble() - 1.0);
            y[i] = 2.0 * x[i] * x[i] + noise * normal.getAsDouble();
            dy[i] = 4.0 * x[i];
        }
        return Examples.firstOrder(1, x, y, dy);
    }

    /** Looks at the network after each epoch. */
    private final class Watch implements TrainingListener {
        private final Normalisation map;
        private final Examples examples;
        private final double[][] sums;
        private double[] before;

        private Watch(Normalisation map, Network start, Examples examples, double[][] sums) {
            this.map = map;
            this.examples = examples;
            this.sums = sums;
            before = parameters(start);
        }

        @Override
        public void epochEnded(EpochReport report) {
            throw new IllegalStateException("the weights of an epoch come with it: epoch=" + report.epoch());
        }

        @Override
        public void epochEnded(EpochReport report, Supplier<Network> inside) {
            final Network network = inside.get();
            final double[] now = parameters(network);
            final Network raw = map.fold(network);
            final int epoch = report.epoch() - 1;
            sums[0][epoch] += PointErrors.rootMeanSquare(raw, examples);
            sums[1][epoch] += PointErrors.rootMeanSquare(raw, test);
            sums[2][epoch] += IntStream.range(0, now.length)
                    .mapToDouble(i -> Math.abs(now[i] - before[i]))
                    .average()
                    .orElseThrow();
            before = now;
        }
    }

    private static double[] parameters(Network network) {
        final List<double[]> arrays = new ArrayList<>();
        for (Layer layer : network.layers()) {
            arrays.addAll(Arrays.asList(layer.weights()));
            arrays.add(layer.bias());
        }
        return arrays.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
