package io.espalier.bench.experiment.critical;

import io.espalier.bench.experiment.problem.NonRidgeProblem;
import io.espalier.pricing.Valuation;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.Initialisation;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.TrainingPlan;
import io.espalier.surrogate.train.WholeSetFit;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Networks fitted by L-BFGS to a reference's own values, gradients and Hessians, at points uniform over the training box. */
final class ExactFits {
    private static final int STEPS = 1000;

    private final Examples examples;
    private final Normalisation map;
    private final int threads;

    ExactFits(NonRidgeProblem problem, int samples, long seed, int threads) {
        this.threads = threads;
        examples = examples(problem, samples, new SplittableRandom(seed));
        map = Normalisation.of(examples);
    }

    /** Row by row along one axis after the other. */
    private static Examples examples(NonRidgeProblem problem, int samples, SplittableRandom random) {
        final int n = problem.layout().size();
        final double[] x = new double[samples * n];
        final double[] y = new double[samples];
        final double[] dy = new double[samples * n];
        final double[] direction = new double[samples * n];
        final double[] hessianTimes = new double[samples * n];
        final Valuation answer = Valuation.withCurvature(problem.layout());
        for (int row = 0; row < samples; row++) {
            final double[] point = new double[n];
            Arrays.setAll(
                    point,
                    j -> random.nextDouble(
                            problem.training().low()[j], problem.training().high()[j]));
            if (!problem.reference().tryPrice(point, answer)) {
                throw new IllegalStateException(
                        "the reference must answer all over the training box: x=" + Arrays.toString(point));
            }
            final int axis = row % n;
            y[row] = answer.value();
            direction[row * n + axis] = 1.0;
            System.arraycopy(point, 0, x, row * n, n);
            System.arraycopy(answer.gradient(), 0, dy, row * n, n);
            System.arraycopy(answer.curvature(), axis * n, hessianTimes, row * n, n);
        }
        return new Examples(n, x, y, dy, direction, hessianTimes);
    }

    Network fresh(List<Integer> sizes, long seed) {
        return map.fold(Initialisation.spread(map.reducedInputs(), sizes, Activation.SILU, seed));
    }

    Network refit(Network network, int effort, long seed) {
        final TrainingPlan plan =
                TrainingPlan.sobolev(seed).withLoss(LossPlan.secondOrder()).withEpochs(STEPS * effort);
        return new WholeSetFit(examples, map, threads)
                .fit(network, plan, report -> {})
                .network();
    }

    /** The first rows' points. */
    double[][] points(int count) {
        final int n = examples.inputs();
        final double[][] points = new double[Math.min(count, examples.size())][];
        Arrays.setAll(points, row -> Arrays.copyOfRange(examples.x(), row * n, (row + 1) * n));
        return points;
    }
}
