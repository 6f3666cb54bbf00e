package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.label.GradientDirections;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final Examples SAMPLES = Examples.of(new NotebookBasket(7, 1).inBox(4096, 2));
    private static final Normalisation MAP = Normalisation.of(SAMPLES);
    private static final Trainer TRAINER = new Trainer(SAMPLES, MAP);
    private static final TrainingPlan SHORT =
            TrainingPlan.sobolev(7).withEpochs(4).withBatch(512).withStarts(1);

    private static TrainingResult train(TrainingPlan plan, List<Integer> hidden) {
        return TRAINER.train(TRAINER.fresh(hidden, 3), plan, TrainingListener.silent());
    }

    /** Mean square of what labels carry (1) minus noise: any fit must explain most of what a linear one does. */
    @Test
    void trainingLowersTheLossOnRowsItDidNotSee() {
        TrainingResult result = train(SHORT.withEpochs(20), List.of(4));

        double first = result.epochs().get(0).validationLoss();
        assertTrue(result.validationLoss() < 0.9 * first, "first=" + first + ", kept=" + result.validationLoss());
        assertEquals(0, result.restarts());
        assertFalse(result.budgetReached());
    }

    @Test
    void sameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
        for (TrainingPlan plan : List.of(SHORT, SHORT.withStarts(3), SHORT.withLoss(LossPlan.values()))) {
            Network alone = train(plan.withThreads(1), List.of(48, 48)).network();

            assertEquals(alone, train(plan.withThreads(2), List.of(48, 48)).network());
            assertEquals(alone, train(plan.withThreads(5), List.of(48, 48)).network());
        }
    }

    /** Folded into the normalisations, the last epoch's weights are the network that comes out, where no earlier epoch is kept. */
    @Test
    void aListenerMaySeeTheWeightsOfEachEpoch() {
        List<Network> seen = new ArrayList<>();
        TrainingListener watching = new TrainingListener() {
            @Override
            public void epochEnded(EpochReport report) {
                throw new AssertionError("the call with weights comes in its place");
            }

            @Override
            public void epochEnded(EpochReport report, Supplier<Network> inside) {
                seen.add(MAP.fold(inside.get()));
            }
        };

        Network trained =
                TRAINER.train(TRAINER.fresh(List.of(4), 3), SHORT, watching).network();

        assertEquals(4, seen.size());
        assertEquals(trained, seen.get(3));
        assertFalse(seen.get(2).equals(seen.get(3)));
    }

    @Test
    void anotherSeedGivesAnotherNetwork() {
        Network one = train(SHORT, List.of(3)).network();

        assertFalse(one.equals(train(SHORT.withSeed(8), List.of(3)).network()));
    }

    /** The whole-network effect of a front: the output moves along one direction of the inputs only. */
    @Test
    void networkTrainedBehindAFrontMovesAlongItsDirectionOnly() {
        GradientDirections found = GradientDirections.of(SAMPLES.dy(), MAP.inputDeviation());
        Normalisation map = MAP.withFront(found.leading(found.count(GradientDirections.ENOUGH)));
        Trainer trainer = new Trainer(SAMPLES, map);

        Network network = trainer.train(trainer.fresh(List.of(3), 1), SHORT, TrainingListener.silent())
                .network();

        double[] weights = new NotebookBasket(7, 1).weights;
        for (double[] row : network.layers().get(0).weights()) {
            for (int j = 1; j < 7; j++) {
                assertEquals(row[0] * weights[j] / weights[0], row[j], 1e-9 * Math.abs(row[0]));
            }
        }
    }

    /** A rate of 1 throws a deep network into saturation; a quarter of it, or a quarter of that, does not. */
    @Test
    void runThatDivergesBeginsAgainAtAQuarterOfTheRate() {
        TrainingPlan wild = SHORT.withLoss(LossPlan.values())
                .withEpochs(6)
                .withPeakRate(1.0)
                .withBatch(64);

        TrainingResult result = train(wild, List.of(64, 64, 64, 64, 64, 64));

        assertTrue(result.restarts() > 0);
        assertEquals(result.restarts(), result.epochs().get(0).attempt());
        assertTrue(result.validationLoss() < 0.9, "a constant has 1, kept=" + result.validationLoss());
    }

    @Test
    void labelsThatAreNoiseGiveNoNetwork() {
        SplittableRandom random = new SplittableRandom(5);
        Examples noise =
                Examples.firstOrder(7, SAMPLES.x(), random.doubles(4096).toArray(), SAMPLES.dy());
        Trainer trainer = new Trainer(noise, Normalisation.of(noise));
        Network start = trainer.fresh(List.of(3), 1);
        TrainingPlan plan = SHORT.withLoss(LossPlan.values());

        assertThrows(TrainingFailedException.class, () -> trainer.train(start, plan, TrainingListener.silent()));
        // Where that is known beforehand the network that strays least from the constant is kept.
        TrainingResult kept = trainer.train(start, plan.onNoise(), TrainingListener.silent());
        assertTrue(kept.validationLoss() > 0.999 && kept.validationLoss() < 2.0, "kept=" + kept.validationLoss());
    }

    @Test
    void spentBudgetReturnsTheStartAndSaysSo() {
        Network start = TRAINER.fresh(List.of(4), 3);

        TrainingResult result = TRAINER.train(start, SHORT.withBudget(Duration.ZERO), TrainingListener.silent());

        assertTrue(result.budgetReached());
        assertTrue(result.epochs().isEmpty());
        // Through float and back: one rounding of each weight, 6e-8 of it.
        double before = start.layers().get(0).weights()[0][0];
        assertEquals(before, result.network().layers().get(0).weights()[0][0], 1e-7 * Math.abs(before));
    }

    @Test
    void listenerHearsEveryEpochOfEveryStartOnce() {
        List<EpochReport> heard = new ArrayList<>();

        TrainingResult result =
                TRAINER.train(TRAINER.fresh(List.of(3), 3), SHORT.withStarts(3).withThreads(2), heard::add);

        assertEquals(12, heard.size());
        assertEquals(
                12,
                heard.stream().map(r -> r.start() + ":" + r.epoch()).distinct().count());
        assertEquals(
                result.epochs(),
                heard.stream().filter(r -> r.start() == result.start()).toList());
    }

    @Test
    void refusesWhatItCannotLearnFrom() {
        double[] flat = new double[4096];
        Examples constant = Examples.firstOrder(7, SAMPLES.x(), flat, SAMPLES.dy());
        double[] holed = SAMPLES.y().clone();
        holed[17] = Double.NaN;
        Network mixed = new Network(List.of(
                new Layer(new double[2][7], new double[2], Activation.RELU),
                new Layer(new double[2][2], new double[2], Activation.SILU),
                new Layer(new double[1][2], new double[1], Activation.IDENTITY)));

        assertThrows(IllegalArgumentException.class, () -> new Trainer(constant, MAP));
        assertThrows(IllegalArgumentException.class, () -> Examples.firstOrder(7, SAMPLES.x(), holed, SAMPLES.dy()));
        assertThrows(IllegalArgumentException.class, () -> TRAINER.train(mixed, SHORT, TrainingListener.silent()));
    }
}
