package io.espalier.surrogate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.prune.CriticalSize;
import io.espalier.surrogate.prune.FitErrors;
import io.espalier.surrogate.prune.SizeTrial;
import io.espalier.surrogate.train.Checkpoints;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Regularisation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A basket of two behind its front: one node cannot be a call's price, which is flat on one side only and bent; two can. */
class CriticalTrainingTest {
    private static final FitErrors BANDS = new FitErrors(1e-4, 1e-3, 1e-2);

    private static final TrainingSpec.Effort FEW_STARTS = new TrainingSpec.Effort(
            OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.of(6), 0);

    private static SurrogateSpec spec(FitErrors bands, Optional<Duration> budget) {
        SurrogateSpec first = Specs.small(5, 8192, List.of(6), PruningSpec.critical(bands));
        return SurrogateSpec.of(
                first.instrument(),
                first.sampling(),
                first.network(),
                new TrainingSpec(
                        2,
                        budget,
                        TrainingSpec.Optimiser.AUTO,
                        LossPlan.Scaling.NOISE,
                        TrainingSpec.Weights.even(),
                        Regularisation.NONE,
                        FEW_STARTS),
                first.pruning(),
                first.seed(),
                first.text());
    }

    private static TrainedSurrogate train(SurrogateSpec spec, int threads, WorkflowListener listener) {
        return new SurrogateTraining(spec, threads, listener).run("test");
    }

    private static void requireInside(ValidationReport fit) {
        assertTrue(1.0 - fit.value().r2() <= BANDS.value(), fit::toString);
        assertTrue(1.0 - fit.deltas().r2() <= BANDS.deltas(), fit::toString);
        assertTrue(1.0 - fit.gamma().r2() <= BANDS.gamma(), fit::toString);
    }

    @Test
    void theSmallestNetworkInsideTheBandsIsServed() {
        List<SizeTrial> heard = new ArrayList<>();
        WorkflowListener listener = new WorkflowListener() {
            @Override
            public void sizeTried(SizeTrial trial) {
                heard.add(trial);
            }
        };

        TrainedSurrogate trained = train(spec(BANDS, Optional.empty()), 2, listener);

        CriticalSize found = trained.critical().orElseThrow();
        assertEquals(Optional.of(List.of(2)), found.sizes());
        assertEquals(found.trials(), heard);
        assertEquals(found.network(), trained.surrogate().network());
        assertEquals(
                List.of(StageKind.FROM_REFERENCE),
                trained.stages().stream().map(Stage::kind).toList());
        requireInside(trained.stages().get(0).fit());
        assertEquals(
                trained.surrogate().network(),
                train(spec(BANDS, Optional.empty()), 1, WorkflowListener.silent())
                        .surrogate()
                        .network());
    }

    /** The closed form then only measures, at the end: rows that did not train have told the size. */
    @Tag("training")
    @Test
    void rowsJudgeWhereTheReferenceIsNotExact() {
        SurrogateSpec spec = spec(BANDS, Optional.empty());
        Reference exact = Reference.of(spec.instrument(), spec.sampling().layout(), spec.served(), 2);
        Reference noisy = new Reference(exact.pricer(), "as if it were noisy", 512, false);

        TrainedSurrogate trained =
                new SurrogateTraining(spec, 2, WorkflowListener.silent(), Checkpoints.none(), noisy).run("test");

        assertEquals(2, trained.surrogate().network().hiddenNodes());
        requireInside(trained.stages().get(0).fit());
    }

    @Tag("training")
    @Test
    void bandsBelowTheNoiseOfLabelsAreSaidToBe() {
        CriticalSize found = train(
                        spec(new FitErrors(1e-9, 1e-9, 1e-9), Optional.empty()), 2, WorkflowListener.silent())
                .critical()
                .orElseThrow();

        assertTrue(found.labelLimited());
        assertEquals(Optional.empty(), found.sizes());
    }

    @Test
    void aBudgetEndsTheSearchAndIsRecorded() {
        TrainedSurrogate trained = train(spec(BANDS, Optional.of(Duration.ofMillis(1))), 2, WorkflowListener.silent());

        assertTrue(trained.budgetReached());
        assertFalse(trained.surrogate().network().hiddenSizes().isEmpty());
    }

    @Test
    void bandsBelongToTheCriticalSizeAlone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new PruningSpec.Target(PruningSpec.TargetKind.SIZES, List.of(2), 0.0, Optional.of(BANDS)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PruningSpec.Target(PruningSpec.TargetKind.CRITICAL, List.of(), 0.0, Optional.empty()));
    }
}
