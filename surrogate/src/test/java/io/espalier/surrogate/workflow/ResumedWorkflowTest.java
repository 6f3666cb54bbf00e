package io.espalier.surrogate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.train.EpochReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stopped in any stage and begun anew with the same folder, the way from specification to surrogate ends where it would have. */
class ResumedWorkflowTest {
    private static final SurrogateSpec SPEC =
            Specs.small(3, 2048, List.of(12, 12), new PruningSpec(PruningSpec.Method.IASA, Optional.of(List.of(3, 3))));
    private static final int STOP_AT = 2;

    @TempDir
    private Path folder;

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private TrainedSurrogate run(WorkflowListener listener) throws IOException {
        try (CheckpointFolder kept = CheckpointFolder.open(
                folder, Map.of("seed", "3"), trouble -> assertEquals("", trouble), Duration.ZERO)) {
            Reference reference =
                    Reference.of(SPEC.instrument(), SPEC.sampling().layout(), SPEC.served(), 2);
            return new SurrogateTraining(SPEC, 2, listener, kept, reference).run("test");
        }
    }

    @ParameterizedTest
    @EnumSource(StageKind.class)
    void stoppedInAStageItEndsInTheSameBits(StageKind stopped) throws IOException {
        TrainedSurrogate whole = new SurrogateTraining(SPEC, 2, WorkflowListener.silent()).run("test");
        WorkflowListener stopping = new WorkflowListener() {
            @Override
            public void epochEnded(StageKind kind, EpochReport report) {
                if (kind == stopped && report.epoch() >= STOP_AT) {
                    throw new Stopped();
                }
            }
        };

        assertThrows(RuntimeException.class, () -> run(stopping));
        TrainedSurrogate resumed = run(WorkflowListener.silent());

        assertEquals(whole.surrogate(), resumed.surrogate());
        assertTrue(whole.stages().size() == StageKind.values().length);
    }
}
