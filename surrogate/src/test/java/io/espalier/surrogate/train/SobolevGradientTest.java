package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.kernel.DenseKernels;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Float blocks against least squares in double, whose own derivatives are bumped in {@link ExactPassTest}. */
class SobolevGradientTest {
    private static final int INPUTS = 5;

    /** One block and a short one (of the plain kernel). */
    private static final TrainingSet SET = set(300);

    private static TrainingSet set(int rows) {
        Examples examples = Labels.random(rows, INPUTS, true, 3);
        double[] ones = new double[INPUTS];
        Arrays.fill(ones, 1.0);
        return TrainingSet.of(examples, new Normalisation(new double[INPUTS], ones, 0.0, 1.0, new double[0][]), 1);
    }

    static Stream<List<Integer>> shapes() {
        return Stream.of(List.of(), List.of(3), List.of(4, 4), List.of(3, 3, 1, 2, 2, 2), List.of(30, 26));
    }

    private static Network network(List<Integer> hidden, Activation activation) {
        Network fresh = Initialisation.glorot(INPUTS, hidden, activation, 11);
        ParameterVector shape = ParameterVector.of(fresh);
        double[] theta = shape.read(fresh);
        // Biases off zero, so that an error in them shows; in float already, so that both sides have the same.
        for (int l = 0; l <= hidden.size(); l++) {
            for (int i = shape.biasesAt(l); i < shape.weightsAt(l + 1); i++) {
                theta[i] = 0.1 * (1 + i - shape.biasesAt(l));
            }
        }
        return shape.write(IntStream.range(0, theta.length)
                .mapToDouble(p -> (float) theta[p])
                .toArray());
    }

    private static List<SobolevLoss> losses() {
        MeanSquares labels = SET.meanSquares();
        List<SobolevLoss> losses = new ArrayList<>();
        for (LossPlan plan : List.of(LossPlan.values(), LossPlan.firstOrder(), LossPlan.secondOrder())) {
            losses.add(SobolevLoss.of(plan, labels));
            losses.add(SobolevLoss.of(plan.scaledBy(LossPlan.Scaling.PER_INPUT), labels));
        }
        losses.add(SobolevLoss.of(new LossPlan(LossPlan.Scaling.GLOBAL, 0.0, 1.0, 1), labels));
        return losses;
    }

    /**
     * Float against double: each of 300 rows carries a few hundred roundings of 6e-8 and of responses (1e-6), and the row terms, of either sign,
     * are a few times the sum: 4e-5 of the largest derivative in the layer.
     */
    @ParameterizedTest
    @MethodSource("shapes")
    void floatBlocksGiveTheGradientOfLeastSquares(List<Integer> hidden) {
        for (Activation activation : List.of(Activation.SILU, Activation.SOFTPLUS, Activation.TANH)) {
            for (SobolevLoss loss : losses()) {
                for (DenseKernel kernel : List.of(DenseKernels.plain(), DenseKernels.best())) {
                    Network network = network(hidden, activation);
                    assertAgrees(network, loss, Whitening.of(loss, INPUTS), kernel);
                }
            }
        }
    }

    /** A covariance with correlations up to 0.9: a wrong precision would show in every derivative. */
    private static double[][] covariance() {
        int outputs = 1 + 2 * INPUTS;
        double[][] covariance = new double[outputs][outputs];
        for (int m = 0; m < outputs; m++) {
            for (int n = 0; n < outputs; n++) {
                covariance[m][n] = Math.pow(0.9, Math.abs(m - n)) * Math.sqrt((1.0 + m) * (1.0 + n));
            }
        }
        return covariance;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void errorsWeighByTheInverseOfTheNoisesCovariance(List<Integer> hidden) {
        int outputs = 1 + 2 * INPUTS;
        SobolevLoss even = SobolevLoss.of(LossPlan.secondOrder(), SET.meanSquares());
        SobolevLoss loss = even.with(NoiseModel.of(covariance(), 1 + INPUTS), NoiseModel.of(covariance(), outputs));
        double[][][] scaled = {covariance()};
        for (double[] row : scaled[0]) {
            IntStream.range(0, outputs).forEach(n -> row[n] *= outputs);
        }

        assertAgrees(
                network(hidden, Activation.SILU), loss, new NoiseWhitening(scaled, SET.rows()), DenseKernels.best());
    }

    private static void assertAgrees(Network network, SobolevLoss loss, Whitening whitening, DenseKernel kernel) {
        ParameterVector shape = ParameterVector.of(network);
        Parameters parameters = Parameters.of(network);
        double[] expected = new double[shape.length()];
        double expectedLoss =
                new LeastSquares(Labels.of(SET), whitening, shape, 1).lossAndGradient(shape.read(network), expected);
        Shard shard = new Shard(parameters);
        Rows rows = Rows.of(SET, Labels.all(SET));

        shard.learn(
                new SobolevPass(kernel, parameters),
                new LayerWeights(parameters),
                rows,
                0,
                SET.rows(),
                loss,
                0,
                Dropout.NONE);

        String what = kernel.name() + " " + network.hiddenActivation() + " " + network.hiddenSizes();
        assertEquals(expectedLoss, shard.errors().loss / SET.rows(), 1e-5 * expectedLoss, what);
        double[] found = shape.read(shard.gradient().toNetwork());
        for (int l = 0; l <= network.hiddenSizes().size(); l++) {
            double[] layer = Arrays.copyOfRange(expected, shape.weightsAt(l), shape.weightsAt(l + 1));
            double largest = Arrays.stream(layer).map(Math::abs).max().orElseThrow();
            for (int p = shape.weightsAt(l); p < shape.weightsAt(l + 1); p++) {
                assertEquals(expected[p], found[p], 4e-5 * largest, what + ", parameter " + p);
            }
        }
    }

    @Test
    void everyKthStepCountsCurvatureKTimes() {
        LossPlan plan = new LossPlan(LossPlan.Scaling.GLOBAL, 1.0, 1.0, 3);
        SobolevLoss sometimes = SobolevLoss.of(plan, SET.meanSquares());
        Parameters parameters = Parameters.of(network(List.of(4, 4), Activation.SILU));
        Rows rows = Rows.of(SET, Labels.all(SET));
        double[] losses = new double[3];
        for (int step = 0; step < 3; step++) {
            Shard shard = new Shard(parameters);
            shard.learn(
                    new SobolevPass(DenseKernels.plain(), parameters),
                    new LayerWeights(parameters),
                    rows,
                    0,
                    SET.rows(),
                    sometimes,
                    step,
                    Dropout.NONE);
            losses[step] = shard.errors().loss / SET.rows();
        }

        SobolevLoss always = SobolevLoss.of(LossPlan.secondOrder(), SET.meanSquares());
        Shard shard = new Shard(parameters);
        shard.learn(
                new SobolevPass(DenseKernels.plain(), parameters),
                new LayerWeights(parameters),
                rows,
                0,
                SET.rows(),
                always,
                0,
                Dropout.NONE);
        assertEquals(losses[1], losses[2], 0.0);
        assertEquals(shard.errors().loss / SET.rows(), (losses[0] + losses[1] + losses[2]) / 3.0, 1e-6 * losses[0]);
    }
}
