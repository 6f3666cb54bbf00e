package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernels;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OptimisationTest {
    private static final int ROWS = 2500;
    private static final double RATE = 0.01;

    /** Adam in double on the gradient of least squares, one step at a time. */
    private static final class WitnessAdam {
        private final LeastSquares problem;
        private final double[] theta;
        private final double[] first;
        private final double[] second;

        WitnessAdam(TrainingSet set, SobolevLoss loss, Network start) {
            ParameterVector shape = ParameterVector.of(start);
            problem = new LeastSquares(Labels.of(set), Whitening.of(loss, set.inputs), shape, 1);
            theta = shape.read(start);
            first = new double[theta.length];
            second = new double[theta.length];
        }

        /** The loss before the step. */
        double step(int step) {
            double[] g = new double[theta.length];
            double loss = problem.lossAndGradient(theta, g);
            for (int p = 0; p < g.length; p++) {
                first[p] = 0.9 * first[p] + 0.1 * g[p];
                second[p] = 0.999 * second[p] + 0.001 * g[p] * g[p];
                double size = Math.sqrt(second[p] / (1.0 - Math.pow(0.999, step + 1))) + 1e-8;
                theta[p] -= RATE * first[p] / (1.0 - Math.pow(0.9, step + 1)) / size;
            }
            return loss;
        }
    }

    /**
     * A batch of ten blocks in several shards against one sum in double. Rows are sorted by value, so that a shard that is left
     * out or counted twice tilts the gradient. Float gradients are right to 1e-5 of a layer's largest; Adam divides by size, so a
     * weight with a hundredth of it moves to within 1e-3 of the rate per step: 5e-3 over five steps.
     */
    @Test
    void stepsFollowAdamOnTheGradientOfTheWholeBatch() {
        Examples samples = Examples.of(new NotebookBasket(7, 5).inBox(ROWS, 6));
        TrainingSet set = TrainingSet.of(samples, Normalisation.of(samples), 2);
        int[] sorted = IntStream.range(0, ROWS)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> set.y[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        SobolevLoss loss = SobolevLoss.of(LossPlan.firstOrder(), set.meanSquares());
        Network network = Initialisation.glorot(7, List.of(3, 2), Activation.SILU, 4);
        Parameters start = Parameters.of(network);
        WitnessAdam witness = new WitnessAdam(set, loss, start.toNetwork());
        SquaredErrors errors = new SquaredErrors(7);

        try (Workers workers = new Workers(2)) {
            Optimisation optimisation =
                    new Optimisation(DenseKernels.best(), workers, loss, Regularisation.NONE, 1, start);
            for (int step = 0; step < 5; step++) {
                errors.clear();

                optimisation.step(Rows.of(set, sorted), step, RATE, errors);
                double expected = witness.step(step);

                assertEquals(expected, errors.loss / ROWS, 1e-4 * expected, "loss of step " + step);
            }
            double[] found =
                    ParameterVector.of(network).read(optimisation.parameters().toNetwork());
            assertArrayEquals(witness.theta, found, 5e-3 * RATE);
        }
    }

    @Test
    void errorsOfABlockAreThoseOfItsRows() {
        Examples samples = Examples.of(new NotebookBasket(7, 5).inBox(ROWS, 6));
        TrainingSet set = TrainingSet.of(samples, Normalisation.of(samples), 2);
        SobolevLoss loss = SobolevLoss.of(LossPlan.firstOrder(), set.meanSquares());
        Parameters start = Parameters.of(Initialisation.glorot(7, List.of(3), Activation.SILU, 4));

        try (Workers workers = new Workers(1)) {
            Optimisation optimisation =
                    new Optimisation(DenseKernels.best(), workers, loss, Regularisation.NONE, 1, start);
            SquaredErrors[] blocks = optimisation.errors(Rows.of(set, Labels.all(set)));

            double sum = Arrays.stream(blocks).mapToDouble(b -> b.loss / ROWS).sum();
            Network network = start.toNetwork();
            ParameterVector shape = ParameterVector.of(network);
            double expected =
                    new LeastSquares(Labels.of(set), Whitening.of(loss, 7), shape, 1).loss(shape.read(network));
            assertEquals(expected, sum, 1e-5 * expected);
        }
    }

    /** Under a penalty beside which nothing counts, Adam's first step brings each parameter nearer to zero by the rate. */
    @Test
    void biasesShrinkLikeWeightsWhereThePenaltyIsOnThemToo() {
        Examples samples = Examples.of(new NotebookBasket(7, 5).inBox(ROWS, 6));
        TrainingSet set = TrainingSet.of(samples, Normalisation.of(samples), 1);
        SobolevLoss loss = SobolevLoss.of(LossPlan.values(), set.meanSquares());
        Parameters start = Parameters.of(Initialisation.uniform(7, List.of(8), Activation.RELU, 4));
        Regularisation penalty = new Regularisation(0.0, 1e6, 0.0, Double.POSITIVE_INFINITY);

        try (Workers workers = new Workers(1)) {
            Optimisation optimisation = new Optimisation(DenseKernels.best(), workers, loss, penalty, 1, start);
            optimisation.penaliseBiases();

            optimisation.step(Rows.all(set), 0, RATE, new SquaredErrors(7));

            for (int node = 0; node < 8; node++) {
                float before = start.biases[0][node];
                assertEquals(
                        before - RATE * Math.signum(before), optimisation.parameters().biases[0][node], 1e-4 * RATE);
            }
        }
    }
}
