package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.kernel.DenseKernels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SobolevGradientTest {
    private static final double BUMP = 1e-5;

    /** One block and a short one (of the plain kernel); a front would only hide inputs. */
    private static final TrainingSet SET = samples(300);

    private static TrainingSet samples(int rows) {
        Examples samples = Examples.of(new NotebookBasket(7, 5).inBox(rows, 6));
        return TrainingSet.of(samples, Normalisation.of(samples));
    }

    static Stream<List<Integer>> shapes() {
        return Stream.of(List.of(), List.of(3), List.of(4, 4), List.of(3, 3, 1, 2, 2, 2), List.of(30, 26));
    }

    private static Parameters parameters(List<Integer> hidden) {
        Parameters parameters = Parameters.of(Initialisation.glorot(7, hidden, 11));
        // Biases off zero, so that an error in them shows.
        for (float[] bias : parameters.biases) {
            IntStream.range(0, bias.length).forEach(j -> bias[j] = 0.1f * (j + 1));
        }
        return parameters;
    }

    /** Central bump, h = 1e-5, loss and derivatives of order 1: truncation h^2 f'''/6 ~ 1e-10, rounding 1e-16/h ~ 1e-11. */
    @ParameterizedTest
    @MethodSource("shapes")
    void witnessGradientEqualsCentralBumpOfLoss(List<Integer> hidden) {
        SobolevLoss loss = SobolevLoss.of(1.0, 7, SET.meanSquareGradient());
        DoubleSobolev witness = new DoubleSobolev(parameters(hidden));

        DoubleSobolev.Gradient gradient = witness.gradient(SET, loss);

        for (int l = 0; l < witness.weights.length; l++) {
            for (int j = 0; j < witness.biases[l].length; j += 7) {
                double[] row = witness.weights[l][j];
                int i = j % row.length;
                assertEquals(bump(witness, loss, row, i), gradient.weights[l][j][i], 1e-8, "weight " + l + " " + j);
                assertEquals(bump(witness, loss, witness.biases[l], j), gradient.biases[l][j], 1e-8, "bias " + l);
            }
        }
    }

    private static double bump(DoubleSobolev witness, SobolevLoss loss, double[] parameters, int i) {
        double kept = parameters[i];
        parameters[i] = kept + BUMP;
        double up = witness.loss(SET, loss);
        parameters[i] = kept - BUMP;
        double down = witness.loss(SET, loss);
        parameters[i] = kept;
        return (up - down) / (2.0 * BUMP);
    }

    /**
     * Float against double: each of 300 rows carries a few hundred roundings of 6e-8, and the row terms, of either sign, are
     * a few times the sum: 1e-5 of the largest derivative in the layer.
     */
    @ParameterizedTest
    @MethodSource("shapes")
    void floatBlocksGiveTheWitnessGradient(List<Integer> hidden) {
        for (double lambda : new double[] {0.0, 1.0}) {
            SobolevLoss loss = SobolevLoss.of(lambda, 7, SET.meanSquareGradient());
            for (DenseKernel kernel : List.of(DenseKernels.plain(), DenseKernels.best())) {
                assertAgrees(parameters(hidden), loss, kernel);
            }
        }
    }

    private static void assertAgrees(Parameters parameters, SobolevLoss loss, DenseKernel kernel) {
        DoubleSobolev witness = new DoubleSobolev(parameters);
        DoubleSobolev.Gradient expected = witness.gradient(SET, loss);
        Shard shard = new Shard(kernel, SET, parameters);
        int[] index = IntStream.range(0, SET.rows()).toArray();

        shard.learn(new LayerWeights(parameters), Rows.all(index), loss.scale(SET.rows()));

        assertEquals(witness.loss(SET, loss), loss.mean(shard.errors(), SET.rows()), 1e-5, kernel.name());
        for (int l = 0; l < expected.biases.length; l++) {
            double largest = Stream.of(expected.weights[l])
                    .flatMapToDouble(Arrays::stream)
                    .map(Math::abs)
                    .max()
                    .orElseThrow();
            for (int j = 0; j < expected.biases[l].length; j++) {
                String where = kernel.name() + " layer " + l + " node " + j;
                assertEquals(expected.biases[l][j], shard.gradient().biases[l][j], 1e-5 * largest, where);
                for (int i = 0; i < expected.weights[l][j].length; i++) {
                    assertEquals(
                            expected.weights[l][j][i],
                            shard.gradient().weights[l][j][i],
                            1e-5 * largest,
                            where + " " + i);
                }
            }
        }
    }
}
