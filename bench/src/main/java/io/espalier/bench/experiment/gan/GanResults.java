package io.espalier.bench.experiment.gan;

import io.espalier.bench.experiment.Limit;
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

    /** What acceptance asks: of digits only where there are seeds enough. */
    public List<Limit> limits() {
        final List<Limit> limits = new ArrayList<>();
        limits.add(Limit.atMost("gamma 0: numbers unlike the baseline's", differences, 0.0));
        if (plan.digitSeeds() >= ENOUGH_SEEDS
                && digits.variants().containsAll(List.of(GanVariant.BASELINE, GanVariant.R1))) {
            limits.add(Limit.atMost(
                    "digits: KL with R1 by KL without, smooth discriminator", ratio(GanVariant.R1), MOST_OF_BASELINE));
        }
        limits.addAll(ofReturns());
        return limits;
    }

    /** The gate lets none pass that understates losses, and refuses for them what does: by design, or where it is trained long enough. */
    private List<Limit> ofReturns() {
        final List<Limit> limits = new ArrayList<>();
        limits.add(Limit.atMost(
                "returns: generators that pass the gate with a 1 % loss below what it allows",
                returns.runs().stream()
                        .filter(run -> run.report().isOffered() && run.understates())
                        .count(),
                0.0));
        limits.add(refused(GradientGanExperiment.UNDERSTATED.name()));
        if (plan.returnSeeds() >= ENOUGH_SEEDS && plan.returnVariants().contains(GanVariant.MEAN_GRADIENT)) {
            limits.add(refused(GanVariant.MEAN_GRADIENT.generator()));
        }
        return limits;
    }

    private Limit refused(String generator) {
        return Limit.above(
                "returns: " + generator + ", refused for a 1 % loss",
                returns.of(generator).stream()
                        .filter(ReturnRun::isRefusedForLoss)
                        .count(),
                0.0);
    }

    /** The mean divergence of a variant by that of the baseline with the same discriminator. */
    public double ratio(GanVariant variant) {
        return digits.mean(variant, DigitScore::divergence).value()
                / digits.mean(GanVariant.BASELINE, DigitScore::divergence).value();
    }
}
