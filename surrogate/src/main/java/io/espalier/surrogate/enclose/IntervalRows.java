package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.RoundingError;

/** One row of weights times intervals, in plain arithmetic with its rounding paid for at the end. */
final class IntervalRows {
    private IntervalRows() {}

    /** All values of weights.v + bias, each v_j anywhere in its interval. */
    static Interval affine(double[] weights, double bias, Interval[] v) {
        double low = bias;
        double high = bias;
        double size = Math.abs(bias);
        for (int j = 0; j < weights.length; j++) {
            double w = weights[j];
            Interval in = v[j];
            low += w >= 0.0 ? w * in.lo() : w * in.hi();
            high += w >= 0.0 ? w * in.hi() : w * in.lo();
            size += Math.abs(w) * in.magnitude();
        }
        double error = RoundingError.gamma(weights.length + 16) * size + RoundingError.UNDERFLOW;
        return new Interval(low - error, high + error);
    }
}
