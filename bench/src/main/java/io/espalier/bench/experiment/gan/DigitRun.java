package io.espalier.bench.experiment.gan;

import io.espalier.surrogate.generate.GanTraining;
import io.espalier.surrogate.generate.OutputUnit;
import io.espalier.surrogate.generate.TrainedGan;
import java.util.Arrays;

/**
 * One training on digits.
 *
 * @param accuracyChanges see {@link TrainedGan}
 * @param images some of those drawn, for the figure
 */
public record DigitRun(GanVariant variant, long seed, DigitScore score, double[] accuracyChanges, double[][] images) {
    /** Drawn with another seed than those of trainings. */
    private static final long DRAW_SEED = 12345;

    private static final int SHOWN = 16;
    /** The first tenth of a training says nothing of its course. */
    private static final int SKIPPED = 10;

    static DigitRun of(GanVariant variant, long seed, GradientGanPlan plan, DigitImages digits, DigitJudge judge) {
        final TrainedGan trained =
                GanTraining.train(variant.plan(OutputUnit.TANH, plan.digitSteps()), digits.training(), seed);
        final double[][] drawn = trained.generator().rows(DRAW_SEED, plan.digitsDrawn());
        final double[] changes = trained.accuracyChanges();
        return new DigitRun(
                variant, seed, judge.score(drawn, meanOfCourse(changes)), changes, Arrays.copyOf(drawn, SHOWN));
    }

    /** Over all but the first tenth. */
    static double meanOfCourse(double[] changes) {
        return Arrays.stream(changes).skip(changes.length / SKIPPED).average().orElse(Double.NaN);
    }
}
