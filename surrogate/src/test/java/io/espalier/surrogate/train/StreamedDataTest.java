package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows drawn while training, and the ends of a training that its rows do not decide. */
class StreamedDataTest {
    private static final int CHUNK = 2048;
    private static final Examples ALL = Examples.of(new NotebookBasket(7, 1).inBox(20 * CHUNK, 2));
    private static final Examples KEPT = rows(0, 8192);
    private static final Normalisation MAP = Normalisation.of(KEPT);

    private static Examples rows(long first, int count) {
        int from = (int) first;
        return Examples.firstOrder(
                7,
                Arrays.copyOfRange(ALL.x(), 7 * from, 7 * (from + count)),
                Arrays.copyOfRange(ALL.y(), from, from + count),
                Arrays.copyOfRange(ALL.dy(), 7 * from, 7 * (from + count)));
    }

    @Test
    void everyChunkHasRowsThatNoChunkBeforeHad() {
        StreamedData data = new StreamedData(StreamedDataTest::rows, MAP, CHUNK, 2, 1);
        TrainingPlan plan = TrainingPlan.sobolev(1).withEpochs(6);
        RowSource source = data.source(plan, 0);

        float[] first = source.epoch(1).set().y;
        float[] again = source.epoch(2).set().y;
        float[] second = source.epoch(3).set().y;
        float[] judges = data.validation(plan).set().y;

        assertTrue(first == again, "two passes through the same chunk");
        assertTrue(!Arrays.equals(first, second));
        assertEquals((float) expected(CHUNK), second[0]);
        assertEquals((float) expected(3 * CHUNK), judges[0]);
    }

    private static double expected(int row) {
        return (ALL.y()[row] - MAP.outputMean()) / MAP.outputDeviation();
    }

    @Test
    void aSourceAskedLateGivesTheRowsOfThatEpoch() {
        StreamedData data = new StreamedData(StreamedDataTest::rows, MAP, CHUNK, 2, 1);
        TrainingPlan plan = TrainingPlan.sobolev(1).withEpochs(6);

        Rows late = data.source(plan, 0).epoch(5);

        RowSource inOrder = data.source(plan, 0);
        for (int epoch = 1; epoch < 5; epoch++) {
            inOrder.epoch(epoch);
        }
        Rows expected = inOrder.epoch(5);
        for (int i = 0; i < CHUNK; i += 97) {
            assertEquals(expected.row(i), late.row(i));
            assertEquals(expected.set().y[expected.row(i)], late.set().y[late.row(i)]);
        }
    }

    @Test
    void aCheckpointOfAnotherShapeIsRefused() {
        Checkpoints foreign = new Checkpoints() {
            @Override
            public Optional<byte[]> load(String key) {
                return Optional.of(new byte[] {0, 0, 0, 1, 2});
            }

            @Override
            public void save(String key, byte[] state) {}
        };
        Trainer trainer = new Trainer(KEPT, MAP);
        Network start = trainer.fresh(List.of(4), 3);
        TrainingPlan plan = TrainingPlan.sobolev(2).withStarts(1).withEpochs(2);

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> trainer.train(start, plan, TrainingListener.silent(), foreign));

        assertTrue(refused.getMessage().startsWith("a checkpoint must be of this training"), refused.getMessage());
    }

    @Test
    void trainingEndsEarlyWhereNothingIsGainedForAWhile() {
        Trainer trainer = new Trainer(KEPT, MAP);
        TrainingPlan plan = TrainingPlan.sobolev(2)
                .withStarts(1)
                .withEpochs(60)
                .withSchedule(new RateSchedule.Piecewise(new double[] {0.0, 1.0}, new double[] {1e-9, 1e-9}))
                .withPatience(5);
        // At rates of 1e-9 nothing is ever gained, and a network that starts trained has not diverged.
        Network trained = trainer.train(
                        trainer.fresh(List.of(4), 3), TrainingPlan.sobolev(2).withEpochs(10), TrainingListener.silent())
                .network();

        TrainingResult result = trainer.train(trained, plan, TrainingListener.silent());

        assertTrue(result.epochs().size() < 60, "epochs=" + result.epochs().size());
    }
}
