package io.espalier.surrogate.workflow;

import io.espalier.pricing.label.GradientDirections;
import io.espalier.pricing.label.LabelOptions;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.prune.CriticalSize;
import io.espalier.surrogate.prune.PruningReport;
import java.util.List;
import java.util.Optional;

/**
 * What the way from a specification to a surrogate came to.
 *
 * @param stages in order; the last one's network is the surrogate's
 * @param pruning which nodes went; empty where the specification asks for none
 * @param critical how the smallest network inside the bands was found; empty where none was asked for
 * @param directions of the front, 0 where there is none
 * @param gradients all directions of the network's inputs, by their share of the gradients; the front is the first of them
 * @param labels that the rows had
 * @param optimiser what trained the last stage, never auto
 */
public record TrainedSurrogate(
        Surrogate surrogate,
        List<Stage> stages,
        Optional<PruningReport> pruning,
        Optional<CriticalSize> critical,
        int directions,
        GradientDirections gradients,
        LabelOptions labels,
        TrainingSpec.Optimiser optimiser) {

    /** Copies the stages. */
    public TrainedSurrogate {
        stages = List.copyOf(stages);
    }

    /** Whether the clock cut a stage short; the same specification may then give other bits. */
    public boolean budgetReached() {
        return stages.stream().anyMatch(Stage::budgetReached);
    }
}
