package io.espalier.pricing.label;

import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;

/**
 * Samples whose rows have one direction each, and what their paths say of the Hessian times it; what a trainer of curvature learns
 * from.
 *
 * <p>Shapes, row-major: {@code direction[n*d]} and {@code hessianTimes[n*d]}, column j of row i at {@code i*d + j}; both empty where
 * no second order was asked for. Units: a direction is in those of the columns, to go one step along it is to add it to x;
 * hessianTimes is in those of dy per such step. Error: unbiased as the method is, noisier than dy. Arrays are not copied: do not write
 * them.
 */
public record DirectionalSamples(LabelledSamples first, double[] direction, double[] hessianTimes) {

    /** @throws IllegalArgumentException if an array has not the shape above */
    public DirectionalSamples {
        final int all = first.size() * first.layout().size();
        final boolean fits = direction.length == 0 || direction.length == all;
        if (!fits || hessianTimes.length != direction.length) {
            throw new IllegalArgumentException(
                    "direction and hessianTimes must hold one row of factors per sample, or nothing:"
                            + " direction.length=" + direction.length + ", hessianTimes.length=" + hessianTimes.length
                            + ", samples=" + first.size() + ", layout.size="
                            + first.layout().size() + " "
                            + first.layout().names());
        }
    }

    /** Room for that many samples. */
    static DirectionalSamples ofSize(FactorLayout layout, int rows, boolean secondOrder) {
        final int all = rows * layout.size();
        final int second = secondOrder ? all : 0;
        return new DirectionalSamples(
                new LabelledSamples(layout, new double[all], new double[rows], new double[all]),
                new double[second],
                new double[second]);
    }

    /** Number of rows n. */
    public int size() {
        return first.size();
    }

    /** Whether rows say something of second order. */
    public boolean hasSecondOrder() {
        return direction.length > 0;
    }

    /** SHA-256 over the first-order samples' hash, the directions and what is said along them, little-endian. */
    public String hash() {
        return new SampleHash()
                .add(first.hash())
                .add(direction)
                .add(hessianTimes)
                .hex();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DirectionalSamples that
                && first.equals(that.first)
                && Arrays.equals(direction, that.direction)
                && Arrays.equals(hessianTimes, that.hessianTimes);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + Arrays.hashCode(hessianTimes);
    }
}
