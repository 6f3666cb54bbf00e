package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.kernel.DenseKernels;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataDerivativeLossTest {
    private static final int INPUTS = 3;
    private static final DirectionalSlopes SLOPES = slopes(300);

    private static DirectionalSlopes slopes(int rows) {
        SplittableRandom random = new SplittableRandom(4);
        double[] direction = normals(rows * INPUTS, random);
        for (int i = 0; i < rows; i++) {
            double length = 0.0;
            for (int j = i * INPUTS; j < (i + 1) * INPUTS; j++) {
                length = Math.hypot(length, direction[j]);
            }
            for (int j = i * INPUTS; j < (i + 1) * INPUTS; j++) {
                direction[j] /= length;
            }
        }
        return new DirectionalSlopes(INPUTS, normals(rows * INPUTS, random), direction, normals(rows, random));
    }

    private static double[] normals(int n, SplittableRandom random) {
        return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    static Stream<Arguments> networks() {
        return Stream.of(Activation.SILU, Activation.SOFTPLUS, Activation.TANH, Activation.RELU)
                .flatMap(activation -> Stream.of(List.of(5), List.of(4, 4), List.of(3, 5, 2), List.<Integer>of())
                        .map(hidden -> Arguments.of(activation, hidden)));
    }

    private static Network network(List<Integer> hidden, Activation activation) {
        ParameterVector shape = ParameterVector.of(Initialisation.glorot(INPUTS, hidden, activation, 11));
        SplittableRandom random = new SplittableRandom(7);
        // In float already, so that both sides have the same.
        return shape.write(IntStream.range(0, shape.length())
                .mapToDouble(i -> (float) (0.6 * random.nextGaussian()))
                .toArray());
    }

    /** f = 2 x against x^2 at 0.5, 0.5, 2, 4.5, 8: errors 1, 1, 2, 7, 14, squares sum to 251. */
    @Test
    void fivePointsByHand() {
        Network twice =
                new Network(List.of(new Layer(new double[][] {{2.0}}, new double[] {3.0}, Activation.IDENTITY)));
        DirectionalSlopes five = DataDerivatives.nearest(DataDerivativesTest.FIVE, 1);
        double[] gradient = new double[2];

        assertEquals(50.2, DataDerivativeLoss.analytic(five).valueAndGradient(twice, gradient), 1e-13);
        // d/dw of the mean of (w - 2 m)^2 over midpoints m: 2 (2 - 6.2).
        assertEquals(-8.4 * 1.0, gradient[0], 1e-13);
        assertEquals(0.0, gradient[1]);
        assertEquals(50.2, DataDerivativeLoss.centralDifference(five, 1e-3).value(twice), 1e-10);
    }

    /** Smooth responses: truncation e^2/6 of a third derivative of order 1. ReLU: a row in a thousand has a kink within e, and errs by O(1). */
    @ParameterizedTest
    @MethodSource("networks")
    void analyticSlopesAreCentralDifferences(Activation activation, List<Integer> hidden) {
        Network network = network(hidden, activation);
        double step = activation == Activation.RELU ? 1e-7 : 1e-4;

        double analytic = DataDerivativeLoss.analytic(SLOPES).value(network);

        assertEquals(
                analytic, DataDerivativeLoss.centralDifference(SLOPES, step).value(network), 1e-6 * analytic);
    }

    /** Central bumps of 1e-6: truncation 1e-12, rounding 1e-15/1e-6; a ReLU's kinks move through no row at that size. */
    @ParameterizedTest
    @MethodSource("networks")
    void weightGradientsAreBumps(Activation activation, List<Integer> hidden) {
        Network network = network(hidden, activation);
        ParameterVector shape = ParameterVector.of(network);
        for (DataDerivativeLoss loss :
                List.of(DataDerivativeLoss.analytic(SLOPES), DataDerivativeLoss.centralDifference(SLOPES, 1e-3))) {
            double[] gradient = new double[shape.length()];
            double value = loss.valueAndGradient(network, gradient);

            assertEquals(loss.value(network), value, 0.0);
            double[] theta = shape.read(network);
            for (int p = 0; p < theta.length; p++) {
                double kept = theta[p];
                theta[p] = kept + 1e-6;
                double up = loss.value(shape.write(theta));
                theta[p] = kept - 1e-6;
                double down = loss.value(shape.write(theta));
                theta[p] = kept;
                assertEquals((up - down) / 2e-6, gradient[p], 1e-6 * (1.0 + value), "parameter " + p);
            }
        }
    }

    /** Float against double: 300 rows with a few hundred roundings of 6e-8 each, of either sign: 4e-5 of a layer's largest derivative. */
    @ParameterizedTest
    @MethodSource("networks")
    void blocksOfFloatsGiveTheSameLossAndGradient(Activation activation, List<Integer> hidden) {
        Network network = network(hidden, activation);
        Parameters parameters = Parameters.of(network);
        ParameterVector shape = ParameterVector.of(network);
        double[] ones = new double[INPUTS];
        Arrays.fill(ones, 1.0);
        TrainingSet set =
                TrainingSet.ofSlopes(SLOPES, new Normalisation(new double[INPUTS], ones, 0.0, 1.0, new double[0][]));
        double[] expected = new double[shape.length()];
        double value = DataDerivativeLoss.analytic(SLOPES).valueAndGradient(network, expected);
        for (DenseKernel kernel : List.of(DenseKernels.plain(), DenseKernels.best())) {
            Shard shard = new Shard(parameters);
            DirectionalPass pass = new SobolevPass(kernel, parameters).alongDirections();

            // A weight of 3 in a batch of 100 rows: 0.03 of the sum over slopes.
            shard.learnSlopes(pass, new LayerWeights(parameters), Rows.all(set), 0, set.rows(), 3.0, 100);

            assertEquals(3.0 * value * set.rows(), shard.errors().loss, 1e-5 * 3.0 * value * set.rows());
            double[] found = shape.read(shard.gradient().toNetwork());
            for (int l = 0; l <= hidden.size(); l++) {
                double[] layer = Arrays.copyOfRange(expected, shape.weightsAt(l), shape.weightsAt(l + 1));
                double largest = Arrays.stream(layer).map(Math::abs).max().orElseThrow();
                for (int p = shape.weightsAt(l); p < shape.weightsAt(l + 1); p++) {
                    assertEquals(expected[p], found[p] / (0.03 * set.rows()), 4e-5 * largest, "parameter " + p);
                }
            }
        }
    }

    @Test
    void anEmptyLossOrANetworkOfOtherInputsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DataDerivativeLoss.analytic(DirectionalSlopes.none(INPUTS)));
        assertThrows(IllegalArgumentException.class, () -> DataDerivativeLoss.centralDifference(SLOPES, 0.0));
        Network other = Initialisation.glorot(2, List.of(3), Activation.RELU, 1);
        assertThrows(IllegalArgumentException.class, () -> DataDerivativeLoss.analytic(SLOPES)
                .value(other));
    }
}
