package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OptimisationTest {
    private static final int ROWS = 2500;
    private static final double RATE = 0.01;

    /** The double witness under Adam, one step at a time. */
    private static final class WitnessAdam {
        private final DoubleSobolev witness;
        private final DoubleSobolev.Gradient first;
        private final DoubleSobolev.Gradient second;

        WitnessAdam(Parameters start) {
            witness = new DoubleSobolev(start);
            first = new DoubleSobolev.Gradient(witness.weights);
            second = new DoubleSobolev.Gradient(witness.weights);
        }

        void step(TrainingSet set, SobolevLoss loss, int step) {
            DoubleSobolev.Gradient g = witness.gradient(set, loss);
            for (int l = 0; l < witness.weights.length; l++) {
                for (int j = 0; j < witness.weights[l].length; j++) {
                    move(g.weights[l][j], first.weights[l][j], second.weights[l][j], step, witness.weights[l][j]);
                }
                move(g.biases[l], first.biases[l], second.biases[l], step, witness.biases[l]);
            }
        }

        private static void move(double[] g, double[] m, double[] v, int step, double[] w) {
            for (int i = 0; i < g.length; i++) {
                m[i] = 0.9 * m[i] + 0.1 * g[i];
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                double size = Math.sqrt(v[i] / (1.0 - Math.pow(0.999, step + 1))) + 1e-8;
                w[i] -= RATE * m[i] / (1.0 - Math.pow(0.9, step + 1)) / size;
            }
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
        TrainingSet set = TrainingSet.of(samples, Normalisation.of(samples));
        int[] sorted = IntStream.range(0, ROWS)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> set.y[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        SobolevLoss loss = SobolevLoss.of(1.0, 7, set.meanSquareGradient());
        Parameters start = Parameters.of(Initialisation.glorot(7, List.of(3, 2), 4));
        WitnessAdam witness = new WitnessAdam(start);
        SquaredErrors errors = new SquaredErrors();

        try (Workers workers = new Workers(2)) {
            Optimisation optimisation = new Optimisation(set, DenseKernels.best(), workers, loss, start);
            for (int step = 0; step < 5; step++) {
                errors.clear();
                double expected = witness.witness.loss(set, loss);

                optimisation.step(Rows.all(sorted), step, RATE, errors);
                witness.step(set, loss, step);

                assertEquals(expected, loss.mean(errors, ROWS), 1e-4 * expected, "loss of step " + step);
            }
            assertNear(witness.witness, optimisation.parameters());
        }
    }

    private static void assertNear(DoubleSobolev expected, Parameters found) {
        for (int l = 0; l < found.layers(); l++) {
            for (int j = 0; j < found.biases[l].length; j++) {
                assertEquals(expected.biases[l][j], found.biases[l][j], 5e-3 * RATE, "bias " + l + " " + j);
                for (int i = 0; i < found.weights[l][j].length; i++) {
                    assertEquals(
                            expected.weights[l][j][i], found.weights[l][j][i], 5e-3 * RATE, "weight " + l + " " + j);
                }
            }
        }
    }

    @Test
    void errorsOfABlockAreThoseOfItsRows() {
        Examples samples = Examples.of(new NotebookBasket(7, 5).inBox(ROWS, 6));
        TrainingSet set = TrainingSet.of(samples, Normalisation.of(samples));
        SobolevLoss loss = SobolevLoss.of(1.0, 7, set.meanSquareGradient());
        Parameters start = Parameters.of(Initialisation.glorot(7, List.of(3), 4));
        int[] all = IntStream.range(0, ROWS).toArray();

        try (Workers workers = new Workers(1)) {
            Optimisation optimisation = new Optimisation(set, DenseKernels.best(), workers, loss, start);
            SquaredErrors[] blocks = optimisation.errors(Rows.all(all));

            double sum =
                    Arrays.stream(blocks).mapToDouble(b -> loss.mean(b, ROWS)).sum();
            double expected = new DoubleSobolev(start).loss(set, loss);
            assertEquals(expected, sum, 1e-5 * expected);
        }
    }
}
