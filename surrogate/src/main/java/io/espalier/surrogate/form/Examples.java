package io.espalier.surrogate.form;

import io.espalier.pricing.label.LabelledSamples;
import java.util.Arrays;
import java.util.List;

/**
 * What a network is to answer at sampled points of its own inputs: values, gradients and, where there are any, Hessians times a direction.
 *
 * <p>Shapes, row-major, n rows of d inputs: {@code x[n*d]}, {@code y[n]}, {@code dy[n*d]}; {@code direction[n*d]} and {@code hessianTimes[n*d]}
 * (the Hessian of row i times direction i), both empty where no second order is known. Units: y's per unit of input; of a network on raw
 * inputs those of the samples. Arrays are not copied: do not write them.
 */
public record Examples(int inputs, double[] x, double[] y, double[] dy, double[] direction, double[] hessianTimes) {
    private static final double[] NOTHING = {};

    /** @throws IllegalArgumentException if an array has not the shape above, or a number is not finite */
    public Examples {
        int entries = Math.multiplyExact(y.length, inputs);
        boolean secondOrderFits = direction.length == 0 || direction.length == entries;
        if (x.length != entries
                || dy.length != entries
                || !secondOrderFits
                || direction.length != hessianTimes.length) {
            throw new IllegalArgumentException(
                    "each example must hold one row of inputs: inputs=" + inputs + ", y.length="
                            + y.length + ", x.length=" + x.length + ", dy.length=" + dy.length + ", direction.length="
                            + direction.length + ", hessianTimes.length=" + hessianTimes.length);
        }
        for (double[] numbers : List.of(x, y, dy, direction, hessianTimes)) {
            Arrays.stream(numbers).filter(v -> !Double.isFinite(v)).findFirst().ifPresent(v -> {
                throw new IllegalArgumentException("examples must be finite: found=" + v);
            });
        }
    }

    /** Values and gradients only. */
    public static Examples firstOrder(int inputs, double[] x, double[] y, double[] dy) {
        return new Examples(inputs, x, y, dy, NOTHING, NOTHING);
    }

    /** Values only: gradients are zero, and must have no weight. */
    public static Examples values(int inputs, double[] x, double[] y) {
        return firstOrder(inputs, x, y, new double[x.length]);
    }

    /** Samples as they are: the network's inputs are their columns. */
    public static Examples of(LabelledSamples samples) {
        return firstOrder(samples.layout().size(), samples.x(), samples.y(), samples.dy());
    }

    /** Number of rows n. */
    public int size() {
        return y.length;
    }

    /** Whether there are Hessians times directions. */
    public boolean hasSecondOrder() {
        return direction.length > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Examples that
                && inputs == that.inputs
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y)
                && Arrays.equals(dy, that.dy)
                && Arrays.equals(direction, that.direction)
                && Arrays.equals(hessianTimes, that.hessianTimes);
    }

    @Override
    public int hashCode() {
        return 31 * inputs + Arrays.hashCode(y);
    }
}
