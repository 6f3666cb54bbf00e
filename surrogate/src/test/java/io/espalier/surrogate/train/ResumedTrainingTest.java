package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A training that is stopped and gone on with gives the bits of one that was not. */
class ResumedTrainingTest {
    private static final NotebookBasket BASKET = new NotebookBasket(3, 1);
    private static final Examples SAMPLES = Examples.of(BASKET.inBox(2048, 2));
    private static final Normalisation MAP = Normalisation.of(SAMPLES);
    private static final TrainingPlan PLAN =
            TrainingPlan.sobolev(7).withEpochs(8).withBatch(128).withStarts(1);

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class InMemory implements Checkpoints {
        private final Map<String, byte[]> states = new HashMap<>();

        @Override
        public synchronized Optional<byte[]> load(String key) {
            return Optional.ofNullable(states.get(key));
        }

        @Override
        public synchronized void save(String key, byte[] state) {
            states.put(key, state);
        }
    }

    static Stream<Arguments> plans() {
        LossPlan byNoise = LossPlan.firstOrder().scaledBy(LossPlan.Scaling.NOISE);
        Trainer kept = new Trainer(SAMPLES, MAP);
        Trainer fresh = Trainer.streaming((first, count) -> Examples.of(BASKET.inBox(count, first)), MAP, 512, 2, 1);
        return Stream.of(
                Arguments.of("plain", kept, PLAN, 3),
                Arguments.of("weighed by noise", kept, PLAN.withLoss(byNoise), 3),
                Arguments.of("several starts", kept, PLAN.withStarts(3), 10),
                Arguments.of("dropout", kept, PLAN.withRegularisation(new Regularisation(0.0, 0.0, 0.2, 1.0)), 5),
                Arguments.of(
                        "patience of one",
                        kept,
                        PLAN.withPatience(1).withPeakRate(0.1).withEpochs(40),
                        2),
                Arguments.of("fresh rows", fresh, PLAN, 5));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void theBitsAreThoseOfATrainingThatWasNotStopped(String name, Trainer trainer, TrainingPlan plan, int stopAt) {
        Network start = trainer.fresh(List.of(6), 3);
        TrainingResult whole = trainer.train(start, plan, TrainingListener.silent());
        Checkpoints checkpoints = new InMemory();
        List<EpochReport> heard = new ArrayList<>();
        TrainingListener stopping = report -> {
            heard.add(report);
            if (heard.size() == stopAt) {
                throw new Stopped();
            }
        };

        assertThrows(RuntimeException.class, () -> trainer.train(start, plan, stopping, checkpoints));
        TrainingResult resumed = trainer.train(start, plan, TrainingListener.silent(), checkpoints);

        assertEquals(whole.network(), resumed.network());
        assertEquals(whole.epochs(), resumed.epochs());
    }

    /** Patience was lost before the process ended: another that finds all epochs done must not add one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void aTrainingThatHadEndedEndsThereAgain(String name, Trainer trainer, TrainingPlan plan, int stopAt) {
        Network start = trainer.fresh(List.of(6), 3);
        Checkpoints checkpoints = new InMemory();
        TrainingResult ended = trainer.train(start, plan, TrainingListener.silent(), checkpoints);
        List<EpochReport> heard = new ArrayList<>();

        TrainingResult again = trainer.train(start, plan, heard::add, checkpoints);

        assertEquals(ended.network(), again.network());
        assertEquals(List.of(), heard);
    }
}
