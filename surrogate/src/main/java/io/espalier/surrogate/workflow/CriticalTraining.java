package io.espalier.surrogate.workflow;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.prune.Criterion;
import io.espalier.surrogate.prune.CriticalSize;
import io.espalier.surrogate.prune.CriticalSizePlan;
import io.espalier.surrogate.prune.CriticalSizeSearch;
import io.espalier.surrogate.prune.Fold;
import io.espalier.surrogate.prune.SizeFitting;
import io.espalier.surrogate.prune.SizeTrial;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Searches for the smallest network inside the bands of a specification: every fit learns the reference's labels at once. */
final class CriticalTraining {
    private static final int FOLD_POINTS = 1024;

    private final SurrogateSpec spec;
    private final Material material;
    private final SizeTrainer trainer;
    private final SizeJudge judge;
    private final List<Integer> start;

    CriticalTraining(SurrogateSpec spec, Material material, StagePlans plans, Reference reference, int threads) {
        this.spec = spec;
        this.material = material;
        start = spec.network().hidden().isEmpty()
                ? DefaultSizes.critical(material.activeDirections())
                : spec.network().hidden();
        Allowance allowance = new Allowance(spec.training().budget(), 1.0);
        trainer = new SizeTrainer(spec, material, plans, allowance, threads);
        judge = new SizeJudge(spec, material, reference, allowance, start.size(), threads);
    }

    CriticalSize search(Criterion criterion, Consumer<SizeTrial> listener) {
        SizeFitting fitting = new SizeFitting(trainer::fresh, trainer::refit, judge);
        Fold fold = Fold.sampleMean(points(material.examples()));
        return new CriticalSizeSearch(fitting, criterion, fold, listener)
                .search(CriticalSizePlan.of(spec.pruning().bands().orElseThrow(), start, spec.seed()));
    }

    boolean budgetReached() {
        return trainer.budgetReached();
    }

    private static double[][] points(Examples examples) {
        int inputs = examples.inputs();
        double[][] points = new double[Math.min(FOLD_POINTS, examples.size())][];
        Arrays.setAll(points, row -> Arrays.copyOfRange(examples.x(), row * inputs, (row + 1) * inputs));
        return points;
    }
}
