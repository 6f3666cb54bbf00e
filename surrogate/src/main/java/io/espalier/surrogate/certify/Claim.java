package io.espalier.surrogate.certify;

import io.espalier.pricing.Valuation;
import java.util.function.ToDoubleFunction;

/**
 * What must hold of one output at every point, if there is to be no arbitrage: it lies between two bounds that the point sets.
 *
 * @param text in words
 * @param noise one standard error of the output in a valuation; NaN where the engine does not know it
 */
record Claim(
        String text,
        Output output,
        ToDoubleFunction<double[]> low,
        ToDoubleFunction<double[]> high,
        ToDoubleFunction<Valuation> noise) {

    /** By how much {@code valuation} breaks the claim at {@code x}; not above 0 where it holds, NaN where the output is not given. */
    double excess(double[] x, Valuation valuation) {
        double number = output.of(valuation);
        return Math.max(low.applyAsDouble(x) - number, number - high.applyAsDouble(x));
    }
}
