package io.espalier.surrogate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.artefact.Provenance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurrogateTrainingTest {
    private static final PruningSpec TO_FOUR = new PruningSpec(PruningSpec.Method.IASA, Optional.of(List.of(2, 2)));
    private static final PruningSpec NONE = new PruningSpec(PruningSpec.Method.NONE, Optional.empty());

    private static TrainedSurrogate train(SurrogateSpec spec, int threads) {
        return new SurrogateTraining(spec, threads, WorkflowListener.silent()).run("test");
    }

    @Test
    void theWayHasFourStagesAndEndsInTheSizesAskedFor() {
        List<StageKind> heard = new ArrayList<>();
        WorkflowListener listener = new WorkflowListener() {
            @Override
            public void stageEnded(Stage stage) {
                heard.add(stage.kind());
            }
        };

        TrainedSurrogate trained =
                new SurrogateTraining(Specs.small(1, 4096, List.of(8, 8), TO_FOUR), 2, listener).run("test");

        assertEquals(List.of(StageKind.values()), heard);
        assertEquals(List.of(8, 8), trained.stages().get(0).network().hiddenSizes());
        assertEquals(List.of(2, 2), trained.surrogate().network().hiddenSizes());
        assertEquals(1, trained.directions(), "a basket's payoff moves in one direction");
    }

    @Test
    void withoutPruningTheNetworkIsTrainedAsItIs() {
        TrainedSurrogate trained = train(Specs.small(1, 4096, List.of(4), NONE), 1);

        assertEquals(
                List.of(StageKind.FROM_REFERENCE),
                trained.stages().stream().map(Stage::kind).toList());
        assertEquals(List.of(4), trained.surrogate().network().hiddenSizes());
        assertTrue(trained.pruning().isEmpty());
    }

    @Test
    void sameSpecificationGivesTheSameBitsOnAnyNumberOfThreads() {
        SurrogateSpec spec = Specs.small(7, 4096, List.of(8, 8), TO_FOUR);

        TrainedSurrogate one = train(spec, 1);

        assertEquals(one.surrogate().network(), train(spec, 2).surrogate().network());
        assertEquals(one.surrogate().network(), train(spec, 5).surrogate().network());
        assertFalse(one.surrogate()
                .network()
                .equals(train(spec.withSeed(8), 1).surrogate().network()));
    }

    @Test
    void aBudgetThatCutsTrainingShortIsRecordedInTheArtefact() {
        SurrogateSpec free = Specs.small(1, 65_536, List.of(32, 32), TO_FOUR);
        SurrogateSpec hurried = SurrogateSpec.of(
                free.instrument(),
                free.sampling(),
                free.network(),
                TrainingSpec.of(1, Optional.of(Duration.ofMillis(50))),
                free.pruning(),
                free.seed(),
                free.text());

        TrainedSurrogate trained = train(hurried, 2);

        assertTrue(trained.budgetReached());
        assertEquals(Optional.of("false"), trained.surrogate().provenance().get(Provenance.REPRODUCIBLE));
    }

    @Test
    void theRecordNamesSeedLabelsSizesAndCode() {
        Provenance record = train(Specs.small(3, 4096, List.of(8, 8), TO_FOUR), 2)
                .surrogate()
                .provenance();

        assertEquals(Optional.of("3"), record.get(Provenance.SEED));
        assertEquals(Optional.of("test"), record.get(Provenance.CODE_VERSION));
        assertEquals(Optional.of("[8, 8]"), record.get(Provenance.ARCHITECTURE_BEFORE));
        assertEquals(Optional.of("[2, 2]"), record.get(Provenance.ARCHITECTURE_AFTER));
        assertEquals(Optional.of("true"), record.get(Provenance.REPRODUCIBLE));
        assertEquals(64, record.get(Provenance.LABELS_SHA256).orElseThrow().length());
        assertEquals(64, record.get(Provenance.SPEC_SHA256).orElseThrow().length());
    }

    @Test
    void sizesThatDoNotFitTheNetworkAreRefused() {
        PruningSpec three = new PruningSpec(PruningSpec.Method.IASA, Optional.of(List.of(2, 2, 2)));

        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Specs.small(1, 4096, List.of(8, 8), three));

        assertTrue(
                e.getMessage().contains("target=[2, 2, 2]") && e.getMessage().contains("hidden=[8, 8]"),
                e.getMessage());
    }
}
