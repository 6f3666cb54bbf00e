package io.espalier.bench.experiment.ridgegradients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the sine, figure 6's sweeps, and the put. */
public final class RidgeGradientsStudy {
    /** Noise in values and in slopes of each case. */
    static final List<SineCase> CASES = List.of(
            SineCase.of(0.0, 0.0),
            SineCase.of(0.3, 0.0),
            SineCase.of(0.5, 0.0),
            SineCase.of(0.5, 0.5),
            SineCase.raised());

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
        final List<SineArm> arms = List.of(SineArm.values());
        final List<SineRow> sine = CASES.stream()
                .map(seen -> trials.values(seen, plan.draws(), arms))
                .toList();
        final List<SlopeRow> slopes =
                CASES.stream().map(seen -> trials.slopes(seen, plan.draws())).toList();
        progress.accept("sine: done");
        final List<List<SineRow>> sweeps =
                plan.sweepNoises().stream().map(noise -> sweep(trials, noise)).toList();
        final PutTrials puts = new PutTrials(plan);
        final List<PutRow> rows = new ArrayList<>();
        for (int paths : plan.paths()) {
            rows.addAll(puts.rows(paths));
            progress.accept("put from " + paths + " paths: done");
        }
        return new RidgeGradientsReport(
                plan, sine, slopes, sweeps, BermudanPut.PUBLISHED.byTree(TREE_STEPS), List.copyOf(rows));
    }

    private List<SineRow> sweep(SineTrials trials, double noise) {
        final List<SineRow> rows = plan.sweepSizes().stream()
                .map(points -> trials.values(new SineCase(0.0, noise, noise, points), plan.sweepDraws(), SWEPT))
                .toList();
        progress.accept("sizes at noise " + noise + ": done");
        return rows;
    }
}
