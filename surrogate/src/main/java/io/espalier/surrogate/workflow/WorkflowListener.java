package io.espalier.surrogate.workflow;

import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.prune.SizeTrial;
import io.espalier.surrogate.train.EpochReport;

/** Hears how the way from a specification to a surrogate goes; one call at a time. */
public interface WorkflowListener {

    /** A stage begins. */
    default void stageBegan(StageKind kind) {}

    /** A training of it begins: as many starts, each of at most as many epochs; a pruned stage has one after each round. */
    default void trainingBegan(StageKind kind, int starts, int epochs) {}

    /** An epoch of it ended. */
    default void epochEnded(StageKind kind, EpochReport report) {}

    /** A network of some size was tried, in a search for the critical one. */
    default void sizeTried(SizeTrial trial) {}

    /** It ended, and its network was compared with the reference. */
    default void stageEnded(Stage stage) {}

    /** Who sees the points at which a stage's network is compared with the reference. */
    default ComparedPoint comparing(StageKind kind) {
        return (x, ours, theirs) -> {};
    }

    /** A listener that does nothing. */
    static WorkflowListener silent() {
        return new WorkflowListener() {};
    }
}
