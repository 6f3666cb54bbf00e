package io.espalier.bench.experiment;

import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.train.Checkpoints;
import io.espalier.surrogate.workflow.Reference;
import io.espalier.surrogate.workflow.Stage;
import io.espalier.surrogate.workflow.StageKind;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.SurrogateTraining;
import io.espalier.surrogate.workflow.TrainedSurrogate;
import io.espalier.surrogate.workflow.WorkflowListener;
import java.util.List;

/** Takes a specification all the way to a surrogate, as {@code train} does, and measures the last stage against a reference. */
public final class SurrogateRun {
    private static final String CODE = "experiment";

    private SurrogateRun() {}

    /** @throws IllegalArgumentException if the specification asks for what its product or columns do not give */
    public static FitReport of(SurrogateSpec spec, Reference reference, int threads) {
        final LevelGammas gammas = new LevelGammas(spec.sampling().layout());
        final WorkflowListener listener = new WorkflowListener() {
            @Override
            public ComparedPoint comparing(StageKind kind) {
                return kind == StageKind.FROM_REFERENCE ? gammas : WorkflowListener.super.comparing(kind);
            }
        };
        final long start = System.nanoTime();
        final SurrogateTraining training =
                new SurrogateTraining(spec, threads, listener, Checkpoints.none(), reference);
        final long drawn = System.nanoTime();
        final TrainedSurrogate trained = training.run(CODE);
        final long end = System.nanoTime();
        final double learning =
                trained.stages().stream().mapToDouble(Stage::seconds).sum();
        final Phases phases = new Phases(1e-9 * (drawn - start), learning, 1e-9 * (end - drawn) - learning);
        return report(trained.stages().get(trained.stages().size() - 1).fit(), gammas, phases);
    }

    private static FitReport report(ValidationReport fit, LevelGammas gammas, Phases phases) {
        final List<Misfit> greeks = fit.outputs().stream()
                .filter(output -> output.name().startsWith(ValidationReport.DERIVATIVE_PREFIX))
                .map(SurrogateRun::misfit)
                .toList();
        return new FitReport(
                misfit(fit.value()).error(),
                misfit(fit.deltas()).error(),
                Misfit.worst(greeks),
                gammas.sum().error(),
                Misfit.worst(gammas.misfits()),
                phases);
    }

    private static Misfit misfit(OutputFit output) {
        return new Misfit(output.name(), 1.0 - output.r2());
    }
}
