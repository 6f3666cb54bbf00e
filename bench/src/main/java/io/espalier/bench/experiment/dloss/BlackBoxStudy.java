package io.espalier.bench.experiment.dloss;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.BestEpoch;
import io.espalier.surrogate.train.DataDerivatives;
import io.espalier.surrogate.train.DirectionalSlopes;
import io.espalier.surrogate.train.FullBatchTraining;
import io.espalier.surrogate.train.Initialisation;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Regularisation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Learns option prices that come without derivatives: 64 nodes of ReLU, the whole set in every step of Adam, the epoch and a weight chosen on
 * 500 rows of the same black box kept aside, judged by true prices at 2000 fresh points.
 */
public final class BlackBoxStudy {
    private static final int NODES = 64;
    private static final int JUDGES = 500;
    private static final int FRESH = 2000;
    private static final double RATE = 0.01;
    private static final int STREAMS = 4;

    private final BlackBoxPlan plan;

    public BlackBoxStudy(BlackBoxPlan plan) {
        this.plan = plan;
    }

    private record Task(int rows, double noise, BlackBoxMethod method, long seed) {}

    /** Every size by every noise by every method. */
    public List<BlackBoxRow> run() {
        final List<Task> tasks = new ArrayList<>();
        for (int rows : plan.sizes()) {
            for (double noise : plan.noises()) {
                for (BlackBoxMethod method : plan.methods()) {
                    IntStream.range(0, plan.seeds())
                            .forEach(k -> tasks.add(new Task(rows, noise, method, plan.seed() + k)));
                }
            }
        }
        final double[] errors = new double[tasks.size()];
        ParallelChunks.run(tasks.size(), plan.threads(), () -> i -> errors[i] = error(tasks.get(i)));
        return rows(tasks, errors);
    }

    private List<BlackBoxRow> rows(List<Task> tasks, double[] errors) {
        final List<BlackBoxRow> rows = new ArrayList<>();
        double plain = Double.NaN;
        for (int from = 0; from < errors.length; from += plan.seeds()) {
            final Task task = tasks.get(from);
            final double error = Math.exp(IntStream.range(from, from + plan.seeds())
                    .mapToDouble(i -> Math.log(errors[i]))
                    .average()
                    .orElseThrow());
            plain = task.method() == BlackBoxMethod.STD ? error : plain;
            rows.add(new BlackBoxRow(task.rows(), task.noise(), task.method(), error, error / plain));
        }
        return rows;
    }

    private double error(Task task) {
        final Examples training = noisy(task, BlackScholesCall.sample(task.rows(), STREAMS * task.seed()), 0);
        final Examples judges = noisy(task, BlackScholesCall.sample(JUDGES, STREAMS * task.seed() + 1), 1);
        final Examples fresh = BlackScholesCall.sample(FRESH, STREAMS * task.seed() + 2);
        final Normalisation map = Normalisation.of(training);
        final FullBatchTraining trainings = new FullBatchTraining(
                training, slopes(task.method(), training, map, task.seed()), judges, List.of(fresh), map);
        final Network start =
                map.fold(Initialisation.uniform(BlackScholesCall.INPUTS, List.of(NODES), Activation.RELU, task.seed()));
        BestEpoch best = null;
        for (double weight : task.method().weights()) {
            final BestEpoch next = trainings.run(
                    start,
                    loss(task.method(), weight),
                    penalty(task.method(), weight),
                    RATE,
                    plan.epochs(),
                    task.seed());
            best = best == null || next.error() < best.error() ? next : best;
        }
        final double deviation = Normalisation.of(fresh).outputDeviation();
        return best.others()[0] / (deviation * deviation);
    }

    /** Prices with noise in proportion to their own deviation; derivatives stay true. */
    private static Examples noisy(Task task, Examples clean, int stream) {
        final double scale = task.noise() * Normalisation.of(clean).outputDeviation();
        final SplittableRandom random = new SplittableRandom(~(STREAMS * task.seed() + stream));
        final double[] y = IntStream.range(0, clean.size())
                .mapToDouble(i -> clean.y()[i] + scale * random.nextGaussian())
                .toArray();
        return Examples.firstOrder(clean.inputs(), clean.x(), y, clean.dy());
    }

    private static DirectionalSlopes slopes(BlackBoxMethod method, Examples training, Normalisation map, long seed) {
        return switch (method.lesson()) {
            case NEAREST -> DataDerivatives.nearest(training, map.inputDeviation(), method.partners());
            case RANDOM -> DataDerivatives.random(training, map.inputDeviation(), method.partners(), seed);
            case VALUES, PENALTY, DERIVATIVES -> DirectionalSlopes.none(training.inputs());
        };
    }

    /** True derivatives as gradients: w times the squared error of the whole standardised gradient over its mean square. */
    private static LossPlan loss(BlackBoxMethod method, double weight) {
        return switch (method.lesson()) {
            case NEAREST, RANDOM -> LossPlan.values().withDirectionalWeight(weight);
            case DERIVATIVES -> new LossPlan(LossPlan.Scaling.GLOBAL, weight / BlackScholesCall.INPUTS, 0.0, 1);
            case VALUES, PENALTY -> LossPlan.values();
        };
    }

    private static Regularisation penalty(BlackBoxMethod method, double weight) {
        return method.lesson() == BlackBoxMethod.Lesson.PENALTY
                ? new Regularisation(0.0, 2.0 * weight, 0.0, Double.POSITIVE_INFINITY)
                : Regularisation.NONE;
    }
}
