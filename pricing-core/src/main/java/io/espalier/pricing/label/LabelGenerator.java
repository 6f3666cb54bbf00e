package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;

/**
 * Draws points of the factors and labels each with a simulated present value and its pathwise derivatives.
 *
 * <p>Any product but a Bermudan without a policy. Where the payment jumps, y is what is paid and dy the derivative of a smooth
 * stand-in on the same path, whose width is chosen for the number of paths in the plan. Columns may be any of levels, volatilities,
 * the common correlation, strike, T and rate; what is no column keeps the base instrument's value. Immutable; any thread may use it.
 */
public final class LabelGenerator {
    private final Instrument base;

    /** @throws IllegalArgumentException if it is a Bermudan whose exercise is not decided */
    public LabelGenerator(Instrument base) {
        LabelProgram.requirePolicy(base);
        this.base = base;
    }

    /**
     * The rows of that plan, the same bits on any number of threads.
     *
     * @throws IllegalArgumentException if a column is not one that the simulation differentiates to, or a T of the box lies before a
     *     date of the product that is held
     */
    public LabelledSamples generate(SamplingPlan plan, int threads) {
        return new LabelStream(base, plan, LabelOptions.firstOrder())
                .rows(0L, plan.samples(), threads)
                .first();
    }
}
