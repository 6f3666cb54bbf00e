package io.espalier.bench.experiment.gan;

import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.SeriesScale;
import io.espalier.pricing.scenario.gate.GatePlan;
import java.util.List;

/**
 * What {@link GradientGanExperiment} is to do.
 *
 * @param digitVariants that draw digits
 * @param digitSeeds trainings of each, seeds {@code seed}, {@code seed + 1}, ...
 * @param digitSteps of a training
 * @param digitsDrawn from each generator
 * @param returnVariants that draw windows of returns
 * @param returnSeeds trainings of each
 * @param returnSteps of a training
 * @param returns the market's, in per cent, oldest first
 * @param source where they come from
 * @param gate that every generator has to pass
 * @param seed the first
 * @param threads results do not depend on it
 */
public record GradientGanPlan(
        List<GanVariant> digitVariants,
        int digitSeeds,
        int digitSteps,
        int digitsDrawn,
        List<GanVariant> returnVariants,
        int returnSeeds,
        int returnSteps,
        double[] returns,
        String source,
        GatePlan gate,
        long seed,
        int threads) {

    /** @throws IllegalArgumentException if there are no seeds, steps or threads, or too few returns for the gate, or they do not vary */
    public GradientGanPlan {
        digitVariants = List.copyOf(digitVariants);
        returnVariants = List.copyOf(returnVariants);
        if (Math.min(Math.min(digitSeeds, returnSeeds), Math.min(digitSteps, threads)) < 1) {
            throw new IllegalArgumentException("there must be seeds, steps and threads: digitSeeds=" + digitSeeds
                    + ", returnSeeds=" + returnSeeds + ", digitSteps=" + digitSteps + ", threads=" + threads);
        }
        if (returns.length < gate.leastDays()) {
            throw new IllegalArgumentException("the gate needs at least " + gate.leastDays() + " returns: n="
                    + returns.length + ", source=" + source);
        }
        SeriesScale.of(ReturnHistory.of(returns));
    }

    /** Every variant, eight seeds, 3000 steps on digits and 2000 on returns: what the limits are about. */
    public static GradientGanPlan full(double[] returns, String source, long seed, int threads) {
        final List<GanVariant> onReturns = List.of(
                GanVariant.LEAKY, GanVariant.BASELINE, GanVariant.PAPER, GanVariant.MEAN_GRADIENT, GanVariant.R1);
        return new GradientGanPlan(
                GanVariant.ALL,
                8,
                3000,
                2000,
                onReturns,
                8,
                2000,
                returns,
                source,
                GatePlan.standard(returns.length, seed),
                seed,
                threads);
    }

    /** Three variants, two seeds, a few hundred steps: everything once, nothing to conclude from. */
    public static GradientGanPlan brief(double[] returns, String source, long seed, int threads) {
        final GatePlan light = GatePlan.standard(returns.length, seed).withDraws(2000, 200);
        return new GradientGanPlan(
                List.of(GanVariant.BASELINE, GanVariant.PAPER, GanVariant.R1),
                2,
                200,
                500,
                List.of(GanVariant.MEAN_GRADIENT, GanVariant.R1),
                1,
                200,
                returns,
                source,
                light,
                seed,
                threads);
    }

    /** With another number of seeds for both kinds of data. */
    public GradientGanPlan withSeeds(int seeds) {
        return with(seeds, digitSteps, seeds);
    }

    /** With another number of steps on digits. */
    public GradientGanPlan withDigitSteps(int steps) {
        return with(digitSeeds, steps, returnSeeds);
    }

    private GradientGanPlan with(int newDigitSeeds, int newDigitSteps, int newReturnSeeds) {
        return new GradientGanPlan(
                digitVariants,
                newDigitSeeds,
                newDigitSteps,
                digitsDrawn,
                returnVariants,
                newReturnSeeds,
                returnSteps,
                returns,
                source,
                gate,
                seed,
                threads);
    }
}
