package io.espalier.surrogate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.prune.PruningReport;
import io.espalier.surrogate.prune.PruningRound;
import io.espalier.surrogate.workflow.PruningSpec.FoldChoice;
import io.espalier.surrogate.workflow.PruningSpec.Method;
import io.espalier.surrogate.workflow.PruningSpec.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever ranks, folds and ends a pruning, the way from specification to surrogate goes through and tells of it. */
class PruningWorkflowTest {
    private static final List<Integer> WIDE = List.of(8, 8);

    private static TrainedSurrogate train(PruningSpec pruning, int threads) {
        SurrogateSpec spec = Specs.small(5, 4096, WIDE, pruning);
        return new SurrogateTraining(spec, threads, WorkflowListener.silent()).run("test");
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void everyMethodEndsInTheSizesAskedForAndIsRecorded(Method method) {
        TrainedSurrogate trained = train(new PruningSpec(method, FoldChoice.MEAN, Target.of(List.of(3, 2))), 2);

        PruningReport report = trained.pruning().orElseThrow();
        Provenance record = trained.surrogate().provenance();
        assertEquals(method.label(), report.criterion());
        assertEquals(List.of(3, 2), trained.surrogate().network().hiddenSizes());
        assertEquals(Optional.of(method.label()), record.get(Provenance.PRUNING_METHOD));
        assertEquals(Optional.of("mean"), record.get(Provenance.PRUNING_FOLD));
        assertTrue(record.get("pruning round 2").orElseThrow().startsWith("hidden=[3, 2] held_out_r2_cut="));
    }

    @Test
    void nothingIsRecordedOfAFoldWhereNothingIsPruned() {
        Provenance record = train(new PruningSpec(Method.NONE, Optional.empty()), 1)
                .surrogate()
                .provenance();

        assertEquals(Optional.of("none"), record.get(Provenance.PRUNING_METHOD));
        assertEquals(Optional.empty(), record.get(Provenance.PRUNING_FOLD));
    }

    @Test
    void aLayerThatGoesIsGoneFromTheSurrogate() {
        TrainedSurrogate trained = train(new PruningSpec(Method.RMS, FoldChoice.NONE, Target.of(List.of(0, 3))), 2);

        PruningReport report = trained.pruning().orElseThrow();
        PruningRound last = report.rounds().get(report.rounds().size() - 1);
        assertEquals(List.of(2, 3), last.before());
        assertEquals(List.of(3), trained.surrogate().network().hiddenSizes());
        assertTrue(report.loss(last) < 0.05, "lost " + report.loss(last));
    }

    /** What is returned kept the loss; the round after it, if there is one, did not. */
    @Test
    void anAllowedLossIsKeptAndTheRoundThatBrokeItIsUndone() {
        double allowed = 0.002;

        TrainedSurrogate trained = train(new PruningSpec(Method.RANDOM, FoldChoice.NONE, Target.within(allowed)), 2);

        PruningReport report = trained.pruning().orElseThrow();
        int kept = report.keptRounds().size();
        for (int round = 0; round < kept; round++) {
            assertTrue(report.loss(report.rounds().get(round)) <= allowed);
        }
        if (report.undone()) {
            assertTrue(report.loss(report.rounds().get(kept)) > allowed);
        }
        List<Integer> sizes = kept == 0 ? WIDE : report.rounds().get(kept - 1).after();
        assertEquals(sizes, trained.surrogate().network().hiddenSizes());
    }

    @Test
    void whatRoundsTellIsTheSameOnAnyNumberOfThreads() {
        PruningSpec pruning = new PruningSpec(Method.SALIENCE, FoldChoice.MIDPOINT, Target.of(List.of(2, 2)));

        TrainedSurrogate one = train(pruning, 1);
        TrainedSurrogate three = train(pruning, 3);

        assertEquals(one.surrogate(), three.surrogate());
    }

    @Test
    void sizesThatLeaveNoLayerAndLossesThatAreNoneAreRefused() {
        PruningSpec nothing = new PruningSpec(Method.IASA, FoldChoice.NONE, Target.of(List.of(0, 0)));

        assertThrows(IllegalArgumentException.class, () -> Specs.small(1, 4096, WIDE, nothing));
        assertThrows(IllegalArgumentException.class, () -> Target.within(-0.1));
        assertThrows(IllegalArgumentException.class, () -> Target.within(Double.NaN));
    }
}
