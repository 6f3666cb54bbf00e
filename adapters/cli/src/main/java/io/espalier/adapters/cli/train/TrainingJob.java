package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.surrogate.train.TrainingFailedException;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.SurrogateTraining;
import io.espalier.surrogate.workflow.TrainedSurrogate;
import java.io.PrintWriter;

/** One training with progress, and with what its report needs kept. */
public record TrainingJob(SurrogateSpec spec, int threads) {

    /**
     * Trains; progress goes to {@code err}.
     *
     * @throws InputException {@code E_RANGE} if the specification cannot be learnt
     */
    public TrainingOutcome run(PrintWriter err) {
        ComparedStages compared = new ComparedStages(spec.sampling().layout());
        ConsoleProgress progress = new ConsoleProgress(err, ProgressLine.on(err), compared);
        long began = System.nanoTime();
        TrainedSurrogate trained = train(progress);
        return new TrainingOutcome(spec, trained, compared, (System.nanoTime() - began) * 1e-9);
    }

    private TrainedSurrogate train(ConsoleProgress progress) {
        try {
            return new SurrogateTraining(spec, threads, progress)
                    .run(BuildVersion.version() + " " + BuildVersion.commit());
        } catch (IllegalArgumentException | TrainingFailedException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", "this specification cannot be learnt: " + e.getMessage());
        }
    }
}
