package io.espalier.bench.experiment.deltamin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the sweeps of a plan, one after the other, each on all threads. */
public final class DeltaMinExperiment {
    private final DeltaMinPlan plan;
    private final Consumer<SweepResult> progress;

    /** @param progress told of every sweep as it ends */
    public DeltaMinExperiment(DeltaMinPlan plan, Consumer<SweepResult> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Sweeps in the plan's order, then the figures that it asks for. */
    public DeltaMinFindings run() {
        final List<SweepResult> sweeps = sweeps();
        return plan.days() == 0
                ? new DeltaMinFindings(sweeps, List.of(), List.of())
                : new DeltaMinFindings(
                        sweeps,
                        new UpdateCurves(plan.seed()).run(plan.threads()),
                        new RollingForecasts(plan.returns(), plan.days(), plan.seed()).run(plan.threads()));
    }

    private List<SweepResult> sweeps() {
        final List<SweepResult> results = new ArrayList<>();
        for (Sweep sweep : plan.sweeps()) {
            final SweepResult result = new SweepTraining(sweep, plan.seed()).run(plan.threads());
            results.add(result);
            progress.accept(result);
        }
        return results;
    }
}
