package io.espalier.bench.experiment.gan;

import io.espalier.bench.experiment.Limit;
import io.espalier.pricing.scenario.gate.ScenarioGate;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link GradientGanExperiment} found.
 *
 * @param differences numbers in which a term of weight 0 differs from the baseline
 */
public record GanResults(GradientGanPlan plan, DigitTable digits, ReturnTable returns, long differences) {
    private static final double MOST_OF_BASELINE = 0.75;
    /** As many seeds as the limit is about. */
    private static final int ENOUGH_SEEDS = 8;
    /** A loss this far below the hold-out's is no accident of rounding or of a few days. */
    private static final double UNDERSTATED = 0.8;

    /** What acceptance asks: of digits only where there are seeds enough. */
    public List<Limit> limits() {
        final List<Limit> limits = new ArrayList<>();
        limits.add(Limit.atMost("gamma 0: numbers unlike the baseline's", differences, 0.0));
        if (plan.digitSeeds() >= ENOUGH_SEEDS
                && digits.variants().containsAll(List.of(GanVariant.BASELINE, GanVariant.R1))) {
            limits.add(Limit.atMost(
                    "digits: KL with R1 by KL without, smooth discriminator", ratio(GanVariant.R1), MOST_OF_BASELINE));
        }
        limits.add(Limit.atMost(
                "returns: generators that pass the gate with a 1 % loss a fifth too low",
                returns.runs().stream()
                        .filter(this::understates)
                        .filter(run -> run.report().isOffered())
                        .count(),
                0.0));
        return limits;
    }

    /** The mean divergence of a variant by that of the baseline with the same discriminator. */
    public double ratio(GanVariant variant) {
        return digits.mean(variant, DigitScore::divergence).value()
                / digits.mean(GanVariant.BASELINE, DigitScore::divergence).value();
    }

    /** Whether the loss of one day or of ten lies a fifth or more below the hold-out's. */
    public boolean understates(ReturnRun run) {
        return run.measured(ScenarioGate.LOSS) < UNDERSTATED * returns.loss()
                || run.measured(ScenarioGate.HORIZON_LOSS) < UNDERSTATED * returns.horizonLoss();
    }
}
