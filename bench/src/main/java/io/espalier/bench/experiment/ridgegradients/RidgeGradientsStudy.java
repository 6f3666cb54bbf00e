package io.espalier.bench.experiment.ridgegradients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the sine, figure 6's sweeps, and the put. */
public final class RidgeGradientsStudy {
    private static final List<SineArm> SWEPT =
            List.of(SineArm.RIDGE, SineArm.RIDGE_GRADIENTS, SineArm.STACKED, SineArm.PRINTED);

    private static final int TREE_STEPS = 5000;

    private final RidgeGradientsPlan plan;
    private final Consumer<String> progress;

    /** @param progress told of each part that has ended */
    public RidgeGradientsStudy(RidgeGradientsPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Does all of it. */
    public RidgeGradientsReport run() {
        final SineTrials trials = new SineTrials(plan.seed(), plan.threads());
        final List<SineRow> sine = plan.cases().stream()
                .map(seen -> trials.values(seen, plan.draws(), plan.arms()))
                .toList();
        final List<SlopeRow> slopes = plan.cases().stream()
                .map(seen -> trials.slopes(seen, plan.draws()))
                .toList();
        progress.accept("sine: done");
        final List<List<SineRow>> sweeps =
                plan.sweepNoises().stream().map(noise -> sweep(trials, noise)).toList();
        final PutTree tree = new PutTree(BermudanPut.PUBLISHED, TREE_STEPS);
        final PutTrials puts = new PutTrials(plan);
        final List<PutRow> rows = new ArrayList<>();
        for (int paths : plan.paths()) {
            rows.addAll(puts.rows(paths));
            progress.accept("put from " + paths + " paths: done");
        }
        return new RidgeGradientsReport(
                plan,
                sine,
                slopes,
                sweeps,
                new PutReport(tree.value(), puts.value(tree.boundary()), List.copyOf(rows)));
    }

    private List<SineRow> sweep(SineTrials trials, double noise) {
        final List<SineRow> rows = plan.sweepSizes().stream()
                .map(points -> trials.values(new SineCase(0.0, noise, noise, points), plan.sweepDraws(), SWEPT))
                .toList();
        progress.accept("sizes at noise " + noise + ": done");
        return rows;
    }
}
