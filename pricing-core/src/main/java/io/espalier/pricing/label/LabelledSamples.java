package io.espalier.pricing.label;

import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;

/**
 * Inputs of a pricer with their pathwise labels; what a trainer learns from.
 *
 * <p>Shapes, row-major: {@code x[n*d]}, {@code y[n]}, {@code dy[n*d]}; column j is factor j of {@code layout}. Units: y in
 * payoff currency at the valuation date; dy per unit of factor (volatility and rate 1.0 = 100 %, T in years). Error: a row
 * is one path or the mean of a few, unbiased but noisy; dy is the exact derivative of that row's y, but where the payment jumps of a smooth stand-in for it. Arrays are not copied:
 * do not write them. Source: Huge and Savine (2020), arXiv:2005.02347.
 */
public record LabelledSamples(FactorLayout layout, double[] x, double[] y, double[] dy) {
    /** @throws IllegalArgumentException if an array has not the shape above */
    public LabelledSamples {
        if (x.length != y.length * layout.size() || dy.length != x.length) {
            throw new IllegalArgumentException("x and dy must hold one row of factors per sample: x.length=" + x.length
                    + ", dy.length=" + dy.length + ", y.length=" + y.length + ", layout.size=" + layout.size() + " "
                    + layout.names());
        }
    }

    /** Number of rows n. */
    public int size() {
        return y.length;
    }

    /** SHA-256 over the column names and all numbers, little-endian; the provenance of what was learnt. */
    public String hash() {
        return new SampleHash()
                .add(String.join(",", layout.names()))
                .add(x)
                .add(y)
                .add(dy)
                .hex();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelledSamples that
                && layout.equals(that.layout)
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y)
                && Arrays.equals(dy, that.dy);
    }

    @Override
    public int hashCode() {
        return 31 * layout.hashCode() + Arrays.hashCode(y);
    }
}
