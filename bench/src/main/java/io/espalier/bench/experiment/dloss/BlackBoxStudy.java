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
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns option prices that come without derivatives: 64 nodes of ReLU, the whole set in every step of Adam, the epoch and a weight chosen on
 * 500 rows of the same black box kept aside, judged by true prices at 2000 fresh points.
 */
public final class BlackBoxStudy {
    private static final int NODES = 64;
    private static final double RATE = 0.01;

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
            rows.add(BlackBoxRow.of(task.rows(), task.noise(), task.method(), error, plain));
        }
        return rows;
    }

    private double error(Task task) {
        final BlackBoxSample sample = BlackBoxSample.of(task.rows(), task.noise(), task.seed());
        final double deviation = Normalisation.of(sample.scoring()).outputDeviation();
        final Choice choice = learn(task.method(), sample, plan.epochs(), task.seed());
        return choice.best().others()[0] / (deviation * deviation);
    }

    /**
     * What the choosing rows prefer.
     *
     * @param best its others are of the scoring rows
     */
    record Choice(double weight, BestEpoch best) {}

    static Choice learn(BlackBoxMethod method, BlackBoxSample sample, int epochs, long seed) {
        final Examples training = sample.training();
        final Normalisation map = Normalisation.of(training);
        final FullBatchTraining trainings = new FullBatchTraining(
                training, slopes(method, training, map, seed), sample.choosing(), List.of(sample.scoring()), map);
        final Network start =
                map.fold(Initialisation.uniform(BlackScholesCall.INPUTS, List.of(NODES), Activation.RELU, seed));
        return method.weights().stream()
                .map(weight -> new Choice(
                        weight,
                        trainings.run(start, loss(method, weight), penalty(method, weight), RATE, epochs, seed)))
                .min(Comparator.comparingDouble(choice -> choice.best().error()))
                .orElseThrow();
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
