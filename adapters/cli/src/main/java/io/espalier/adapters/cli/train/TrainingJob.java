package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.surrogate.train.Checkpoints;
import io.espalier.surrogate.train.TrainingFailedException;
import io.espalier.surrogate.workflow.ChosenSize;
import io.espalier.surrogate.workflow.Reference;
import io.espalier.surrogate.workflow.SizeSearch;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.SurrogateTraining;
import io.espalier.surrogate.workflow.TrainedSurrogate;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * One training with progress, and with what its report needs kept.
 *
 * @param searchesSize whether the network's size is searched for beforehand
 */
public record TrainingJob(SurrogateSpec spec, int threads, Checkpoints checkpoints, boolean searchesSize) {

    /** A training of the network that is asked for, which leaves nothing for another process. */
    public TrainingJob(SurrogateSpec spec, int threads) {
        this(spec, threads, Checkpoints.none(), false);
    }

    /**
     * Trains; progress goes to {@code err}.
     *
     * @throws InputException {@code E_RANGE} if the specification cannot be learnt, {@code E_TRAINING} if it was not
     */
    public TrainingOutcome run(PrintWriter err) {
        long began = System.nanoTime();
        try {
            Reference reference =
                    Reference.of(spec.instrument(), spec.sampling().layout(), spec.served(), threads);
            ComparedStages compared = new ComparedStages(spec.sampling().layout());
            ConsoleProgress progress = new ConsoleProgress(err, ProgressLine.on(err), compared);
            Optional<ChosenSize> size = searchesSize ? Optional.of(search(reference, progress)) : Optional.empty();
            SurrogateSpec sized = size.map(ChosenSize::spec).orElse(spec);
            TrainedSurrogate trained = new SurrogateTraining(sized, threads, progress, checkpoints(size), reference)
                    .run(BuildVersion.version() + " " + BuildVersion.commit(), size);
            return new TrainingOutcome(sized, size, trained, reference, compared, (System.nanoTime() - began) * 1e-9);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", "this specification cannot be learnt: " + e.getMessage());
        } catch (TrainingFailedException e) {
            throw InputException.of(
                    ErrorCode.E_TRAINING,
                    "",
                    e.getMessage() + " (more samples, a lower training.rate or another seed may help)");
        }
    }

    private ChosenSize search(Reference reference, ConsoleProgress progress) {
        ChosenSize chosen = new SizeSearch(spec, reference, threads, progress::candidateTried)
                .run()
                .orElseThrow(() -> InputException.of(
                        ErrorCode.E_RANGE,
                        "training.budget",
                        "half of a budget must suffice for one network of the search for the size: budget="
                                + spec.training().budget().orElseThrow()
                                + "; raise it, or give network.hidden and search for nothing"));
        progress.sizeChosen(chosen);
        return chosen;
    }

    /** A search that the clock ends finds another network each time: what one left is nothing for another. */
    private Checkpoints checkpoints(Optional<ChosenSize> size) {
        return size.filter(ChosenSize::budgetReached)
                .map(chosen -> checkpoints.under("size"
                        + Integer.toHexString(
                                chosen.found().chosen().candidate().hashCode())))
                .orElse(checkpoints);
    }
}
