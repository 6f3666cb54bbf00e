package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FullBatchTrainingTest {
    private static final int EPOCHS = 20;
    private static final double RATE = 0.01;
    private static final Examples TRAINING = parabola(100, 1);
    private static final Examples JUDGES = parabola(50, 2);
    private static final Normalisation MAP = Normalisation.of(TRAINING);
    private static final DirectionalSlopes PAIRS = DataDerivatives.nearest(TRAINING, MAP.inputDeviation(), 2);

    private static Examples parabola(int rows, long seed) {
        double[] x = new SplittableRandom(seed).doubles(rows, -20.0, 20.0).toArray();
        return Examples.values(1, x, Arrays.stream(x).map(v -> 3.0 * v * v).toArray());
    }

    private static Network start() {
        return MAP.fold(Initialisation.uniform(1, List.of(64), Activation.RELU, 4));
    }

    private static BestEpoch run(LossPlan loss) {
        return new FullBatchTraining(TRAINING, PAIRS, JUDGES, List.of(TRAINING, JUDGES), MAP)
                .run(start(), loss, Regularisation.NONE, RATE, EPOCHS, 1);
    }

    /** The other trainer, the whole set a batch, its validation rows the judges: the same steps. */
    @Test
    void stepsAreThoseOfATrainerWithTheWholeSetAsBatch() {
        for (double theta : new double[] {0.0, 0.5}) {
            LossPlan loss = LossPlan.values().withDirectionalWeight(theta);
            TrainingPlan plan = TrainingPlan.vanilla(1)
                    .withEpochs(EPOCHS)
                    .withBatch(TRAINING.size())
                    .withSchedule(new RateSchedule.Piecewise(new double[] {0.0, 1.0}, new double[] {RATE, RATE}))
                    .withoutShuffling()
                    .withLoss(loss)
                    .onNoise();
            double[] errors = Trainer.withSlopes(TRAINING, PAIRS, JUDGES, MAP, 1)
                    .train(start(), plan, TrainingListener.silent())
                    .epochs()
                    .stream()
                    .mapToDouble(EpochReport::validationValue)
                    .toArray();

            BestEpoch best = run(loss);

            double variance = MAP.outputDeviation() * MAP.outputDeviation();
            double least = DoubleStream.of(errors).min().orElseThrow();
            assertEquals(variance * least, best.error(), 1e-12 * best.error());
            assertEquals(least, errors[best.epoch() - 1]);
        }
    }

    @Test
    void otherRowsAreMeasuredWithTheWeightsOfTheBestEpoch() {
        BestEpoch best = run(LossPlan.values());

        assertEquals(best.error(), best.others()[1]);
        assertTrue(best.others()[0] > 0.0 && best.others()[0] < 2.0 * best.error());
    }

    /** A network that answers 1 deviation, its one node dead: values ten deviations up would raise it, were the penalty not on its bias. */
    @Test
    void thePenaltyIsOnBiasesToo() {
        Network constant = new Network(List.of(
                new Layer(new double[][] {{0.0}}, new double[] {-100.0}, Activation.RELU),
                new Layer(new double[][] {{1.0}}, new double[] {1.0}, Activation.IDENTITY)));
        double[] higher = Arrays.stream(TRAINING.y())
                .map(y -> y + 10.0 * MAP.outputDeviation())
                .toArray();
        Regularisation penalty = new Regularisation(0.0, 1e6, 0.0, Double.POSITIVE_INFINITY);

        BestEpoch one = new FullBatchTraining(
                        Examples.values(1, TRAINING.x(), higher), DirectionalSlopes.none(1), JUDGES, List.of(), MAP)
                .run(MAP.fold(constant), LossPlan.values(), penalty, RATE, 1, 1);

        double answer = MAP.outputMean() + MAP.outputDeviation() * (1.0 - RATE);
        double expected = Arrays.stream(JUDGES.y())
                .map(y -> (y - answer) * (y - answer))
                .average()
                .orElseThrow();
        assertEquals(expected, one.error(), 1e-5 * expected);
    }

    /** Before any epoch gave a finite error there are no weights that did anything; an error of 0 would be the best of all. */
    @Test
    void aTrainingThatDivergesIsInfinitelyWrongEverywhere() {
        BestEpoch best = new FullBatchTraining(TRAINING, PAIRS, JUDGES, List.of(TRAINING, JUDGES), MAP)
                .run(start(), LossPlan.values(), Regularisation.NONE, 1e30, EPOCHS, 1);

        assertEquals(0, best.epoch());
        assertEquals(Double.POSITIVE_INFINITY, best.error());
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY}, best.others());
    }

    @Test
    void aWeightWithoutSlopesIsRefused() {
        FullBatchTraining none = new FullBatchTraining(TRAINING, DirectionalSlopes.none(1), JUDGES, List.of(), MAP);
        assertThrows(
                IllegalArgumentException.class,
                () -> none.run(
                        start(), LossPlan.values().withDirectionalWeight(1.0), Regularisation.NONE, RATE, EPOCHS, 1));
    }

    /** Uniform within 1/sqrt(in): the largest of 64 lies within a tenth of it, the mean square near a third of its square. */
    @Test
    void weightsAndBiasesStartUniformWithinOneByTheRootOfTheInputs() {
        Network network = Initialisation.uniform(4, List.of(64), Activation.RELU, 7);
        for (int l = 0; l < 2; l++) {
            Layer layer = network.layers().get(l);
            double bound = l == 0 ? 0.5 : 0.125;
            double[] weights = IntStream.range(0, layer.nodes())
                    .boxed()
                    .flatMapToDouble(i -> Arrays.stream(layer.weights()[i]))
                    .toArray();
            double largest = Arrays.stream(weights).map(Math::abs).max().orElseThrow();
            assertTrue(largest <= bound && largest > 0.9 * bound, "layer " + l + ": " + largest);
            double meanSquare = Arrays.stream(weights).map(w -> w * w).average().orElseThrow();
            assertEquals(bound * bound / 3.0, meanSquare, 0.4 * bound * bound / 3.0);
            assertTrue(Arrays.stream(layer.bias()).allMatch(b -> b != 0.0 && Math.abs(b) <= bound));
        }
        assertArrayEquals(
                network.layers().get(0).bias(),
                Initialisation.uniform(4, List.of(64), Activation.RELU, 7)
                        .layers()
                        .get(0)
                        .bias());
    }
}
