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

    /** In the plan's order. */
    public List<SweepResult> run() {
        final List<SweepResult> results = new ArrayList<>();
        for (Sweep sweep : plan.sweeps()) {
            final SweepResult result = new SweepTraining(sweep, plan.seed()).run(plan.threads());
            results.add(result);
            progress.accept(result);
        }
        return results;
    }
}
