package io.espalier.surrogate.prune;

import java.util.Arrays;

/**
 * What a network leaves unexplained of value, deltas and gamma: 1 - R2, so without unit; or the band that each is to stay inside.
 *
 * <p>Deltas are flattened over points and levels, gamma over points and entries of the levels' Hessian.
 */
public record FitErrors(double value, double deltas, double gamma) {

    /** The largest error over its band: at most 1 inside all bands, infinite where an error is no number. */
    public double over(FitErrors bands) {
        double[] ratios = {value / bands.value, deltas / bands.deltas, gamma / bands.gamma};
        return Arrays.stream(ratios)
                .map(ratio -> Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio)
                .max()
                .orElseThrow();
    }

    /** Whether no error exceeds its band. */
    public boolean within(FitErrors bands) {
        return over(bands) <= 1.0;
    }

    /** @throws IllegalArgumentException if an entry is not positive and finite, as a band must be */
    void requireBands() {
        double least = Math.min(value, Math.min(deltas, gamma));
        double most = Math.max(value, Math.max(deltas, gamma));
        if (!(least > 0.0 && most <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "bands must be positive and finite: value=" + value + ", deltas=" + deltas + ", gamma=" + gamma);
        }
    }
}
