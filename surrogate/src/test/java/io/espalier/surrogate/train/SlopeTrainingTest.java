package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.ValuePass;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** y = sin(2 a) + b^2 in raw units far from standard ones: a in tens, b in hundredths. */
class SlopeTrainingTest {
    private static final int INPUTS = 2;
    private static final Examples TRAINING = examples(60, 1);
    private static final Examples VALIDATION = examples(40, 2);
    private static final Normalisation MAP = Normalisation.of(TRAINING);

    private static Examples examples(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[rows * INPUTS];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[2 * i] = 10.0 * random.nextDouble(-1.5, 1.5);
            x[2 * i + 1] = 0.01 * random.nextDouble(-1.0, 1.0);
            y[i] = value(x[2 * i], x[2 * i + 1]);
        }
        return Examples.values(INPUTS, x, y);
    }

    private static double value(double a, double b) {
        return 50.0 * (Math.sin(0.2 * a) + 1e4 * b * b);
    }

    private static DirectionalSlopes partials() {
        int n = TRAINING.size();
        double[] inA = IntStream.range(0, n)
                .mapToDouble(i -> 10.0 * Math.cos(0.2 * TRAINING.x()[2 * i]))
                .toArray();
        double[] inB = IntStream.range(0, n)
                .mapToDouble(i -> 1e6 * TRAINING.x()[2 * i + 1])
                .toArray();
        return DirectionalSlopes.partial(INPUTS, 0, TRAINING.x(), inA)
                .and(DirectionalSlopes.partial(INPUTS, 1, TRAINING.x(), inB));
    }

    private static Trainer trainer(DirectionalSlopes slopes) {
        return Trainer.withSlopes(TRAINING, slopes, VALIDATION, MAP, 1);
    }

    private static TrainingPlan plan(double theta) {
        return TrainingPlan.vanilla(3)
                .withEpochs(30)
                .withBatch(16)
                .withPeakRate(0.02)
                .withStarts(2)
                .withLoss(LossPlan.values().withDirectionalWeight(theta));
    }

    private static TrainingResult train(Trainer trainer, TrainingPlan plan) {
        return trainer.train(trainer.fresh(List.of(8), Activation.SOFTPLUS, 5), plan, report -> {});
    }

    @Test
    void withoutAWeightSlopesChangeNoBit() {
        TrainingResult with = train(trainer(partials()), plan(0.0));
        TrainingResult without = train(trainer(DirectionalSlopes.none(INPUTS)), plan(0.0));

        assertEquals(without.network(), with.network());
        assertEquals(without.epochs(), with.epochs());
    }

    @Test
    void threadsChangeNoBit() {
        for (int starts : new int[] {1, 3}) {
            TrainingPlan plan = plan(1.0).onNoise().withBatch(60).withStarts(starts);
            List<Integer> wide = List.of(600);
            Trainer trainer = trainer(DataDerivatives.nearest(TRAINING, MAP.inputDeviation(), 4));
            Network start = trainer.fresh(wide, Activation.RELU, 5);

            TrainingResult one = trainer.train(start, plan.withEpochs(3), report -> {});
            TrainingResult two = trainer.train(start, plan.withEpochs(3).withThreads(2), report -> {});

            assertEquals(one.network(), two.network());
        }
    }

    /** The first step's loss of a whole-set batch is that of the start: mean square error plus theta times the loss of the slopes. */
    @Test
    void theLossIsMeanSquareErrorPlusThetaTimesTheLossOfTheSlopes() {
        DirectionalSlopes slopes =
                DataDerivatives.nearest(TRAINING, MAP.inputDeviation(), 2).and(partials());
        Trainer trainer = trainer(slopes);
        Network start = trainer.fresh(List.of(8), Activation.SILU, 5);
        TrainingPlan one = plan(0.7).onNoise().withEpochs(1).withBatch(60).withStarts(1);

        double loss = trainer.train(start, one, report -> {}).epochs().get(0).trainLoss();

        double[] unit = new double[slopes.size() * INPUTS];
        double[] each = new double[slopes.size()];
        for (int i = 0; i < each.length; i++) {
            double a = slopes.direction()[2 * i] / MAP.inputDeviation()[0];
            double b = slopes.direction()[2 * i + 1] / MAP.inputDeviation()[1];
            each[i] = slopes.slope()[i] / Math.hypot(a, b);
            unit[2 * i] = slopes.direction()[2 * i] / Math.hypot(a, b);
            unit[2 * i + 1] = slopes.direction()[2 * i + 1] / Math.hypot(a, b);
        }
        double slopeLoss = DataDerivativeLoss.analytic(new DirectionalSlopes(INPUTS, slopes.x(), unit, each))
                .value(start);
        double variance = MAP.outputDeviation() * MAP.outputDeviation();
        double expected = (meanSquareError(start, TRAINING) + 0.7 * slopeLoss) / variance;
        assertEquals(expected, loss, 1e-5 * expected);
    }

    /** At a rate that moves no weight an epoch of batches has the loss of the whole set: every row counts once, and every slope. */
    @Test
    void anEpochOfBatchesSeesEverySlopeOnce() {
        DirectionalSlopes slopes =
                DataDerivatives.nearest(TRAINING, MAP.inputDeviation(), 2).and(partials());
        Trainer trainer = trainer(slopes);
        Network start = trainer.fresh(List.of(8), Activation.SILU, 5);
        TrainingPlan still = plan(0.7).onNoise().withEpochs(1).withStarts(1).withPeakRate(1e-12);

        double whole = trainer.train(start, still.withBatch(60), report -> {})
                .epochs()
                .get(0)
                .trainLoss();

        for (int batch : new int[] {7, 16, 30}) {
            double loss = trainer.train(start, still.withBatch(batch), report -> {})
                    .epochs()
                    .get(0)
                    .trainLoss();
            assertEquals(whole, loss, 1e-5 * whole, "batch " + batch);
        }
    }

    private static double meanSquareError(Network network, Examples examples) {
        ValuePass pass = new ValuePass(network);
        return IntStream.range(0, examples.size())
                .mapToDouble(
                        i -> pass.value(new double[] {examples.x()[2 * i], examples.x()[2 * i + 1]}) - examples.y()[i])
                .map(e -> e * e)
                .average()
                .orElseThrow();
    }

    @Test
    void lengthsOfDirectionsDoNotMatter() {
        DirectionalSlopes slopes = partials();
        double[] longer = slopes.direction().clone();
        double[] steeper = slopes.slope().clone();
        for (int i = 0; i < steeper.length; i++) {
            steeper[i] *= 4.0;
            longer[2 * i] *= 4.0;
            longer[2 * i + 1] *= 4.0;
        }

        assertEquals(
                train(trainer(slopes), plan(1.0)).network(),
                train(trainer(new DirectionalSlopes(INPUTS, slopes.x(), longer, steeper)), plan(1.0))
                        .network());
    }

    /** Sixty points leave a fit by values alone several times the error of one that knows the slopes there. */
    @Test
    void slopesTeachWhatValuesAloneDoNot() {
        Examples test = examples(2000, 9);
        TrainingPlan longer = plan(1.0).withEpochs(300);

        double values = meanSquareError(
                train(trainer(partials()), longer.withLoss(LossPlan.values())).network(), test);
        double slopes = meanSquareError(train(trainer(partials()), longer).network(), test);

        assertTrue(slopes < 0.5 * values, "values=" + values + ", slopes=" + slopes);
    }

    /** Along a front only the part of a direction that lies in it is seen. */
    @Test
    void aFrontTakesPointsAndDirectionsWithIt() {
        Normalisation front = MAP.withFront(new double[][] {{0.6, 0.8}});
        DirectionalSlopes one = new DirectionalSlopes(
                INPUTS,
                new double[] {MAP.inputMean()[0] + MAP.inputDeviation()[0], MAP.inputMean()[1]},
                new double[] {3.0 * MAP.inputDeviation()[0], 4.0 * MAP.inputDeviation()[1]},
                new double[] {5.0 * MAP.outputDeviation()});

        TrainingSet set = TrainingSet.ofSlopes(one, front);

        assertArrayEquals(new float[] {0.6f}, set.x, 1e-6f);
        assertArrayEquals(new float[] {1.0f}, set.direction, 1e-6f);
        assertArrayEquals(new float[] {1.0f}, set.y, 1e-6f);
    }

    @Test
    void aWeightNeedsSlopesAndIsNotOfNoise() {
        assertThrows(IllegalArgumentException.class, () -> new WholeSetFit(TRAINING, MAP, 1)
                .fit(trainer(partials()).fresh(List.of(2), 1), plan(1.0), report -> {}));
        assertThrows(IllegalArgumentException.class, () -> train(trainer(DirectionalSlopes.none(INPUTS)), plan(1.0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> LossPlan.values().scaledBy(LossPlan.Scaling.NOISE).withDirectionalWeight(1.0));
        assertThrows(IllegalArgumentException.class, () -> LossPlan.values().withDirectionalWeight(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> trainer(DirectionalSlopes.none(3)));
        assertNotEquals(
                train(trainer(partials()), plan(1.0)).network(),
                train(trainer(partials()), plan(0.0)).network());
    }
}
