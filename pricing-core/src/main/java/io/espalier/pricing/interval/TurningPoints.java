package io.espalier.pricing.interval;

import java.util.function.DoubleFunction;

/**
 * What the range of a piecewise monotone function needs besides its values at the ends: where it turns, and how far.
 *
 * <p>{@code at[k]} is the double next to a turning point, {@code extremes[k]} a double on the outer side of the value
 * there: below a minimum, above a maximum. {@code all} holds the values over the whole line. An interval that reaches to
 * within two roundings of a turning point is taken to hold it.
 */
record TurningPoints(double[] at, double[] extremes, Interval all) {

    /** Range over {@code x} of the function whose value at a point, its limit at an infinite one, lies in {@code valueAt}. */
    Interval range(Interval x, DoubleFunction<Interval> valueAt) {
        Interval atLow = valueAt.apply(x.lo());
        Interval atHigh = x.lo() == x.hi() ? atLow : valueAt.apply(x.hi());
        double low = Math.min(atLow.lo(), atHigh.lo());
        double high = Math.max(atLow.hi(), atHigh.hi());
        for (int k = 0; k < at.length; k++) {
            if (mayContain(x, at[k])) {
                low = Math.min(low, extremes[k]);
                high = Math.max(high, extremes[k]);
            }
        }
        return new Interval(Math.max(low, all.lo()), Math.min(high, all.hi()));
    }

    private static boolean mayContain(Interval x, double turningPoint) {
        double reach = 2.0 * Math.ulp(turningPoint);
        return x.lo() <= turningPoint + reach && x.hi() >= turningPoint - reach;
    }
}
