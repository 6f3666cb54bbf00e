package io.espalier.surrogate.certify;

import io.espalier.pricing.Valuation;
import java.util.function.ToDoubleFunction;

/**
 * What must hold at every point, if there is to be no arbitrage: a number made of the point and what is valued there lies between two bounds
 * that the point sets.
 *
 * @param text in words
 * @param output whose number it is, or is made of, as a {@link ValidationReport} names it
 * @param noise one standard error of the number in a valuation; NaN where the engine does not know it
 */
record Claim(
        String text,
        String output,
        Reading number,
        ToDoubleFunction<double[]> low,
        ToDoubleFunction<double[]> high,
        Reading noise) {

    /** A number made of a point and what is valued there. */
    @FunctionalInterface
    interface Reading {
        /** The number; NaN where the engine did not give what it is made of. */
        double of(double[] x, Valuation valuation);
    }

    /** By how much {@code valuation} breaks the claim at {@code x}; not above 0 where it holds, NaN where the number is not given. */
    double excess(double[] x, Valuation valuation) {
        double read = number.of(x, valuation);
        return Math.max(low.applyAsDouble(x) - read, read - high.applyAsDouble(x));
    }
}
