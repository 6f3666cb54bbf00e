package io.espalier.pricing.regress;

import java.util.Arrays;

/**
 * What is known of a function: values at some points, and derivatives of it, at the same points or others.
 *
 * <p>Shapes: {@code values[n][k]} holds k basis functions at the points of {@code y[n]}; {@code slopes[m][k]} their derivatives
 * where, and in the direction in which, {@code dy[m]} was seen. n and m are free of each other: a point may have one row of slopes per
 * direction, or none. Arrays are not copied: do not write them.
 */
public record DifferentialSamples(double[][] values, double[] y, double[][] slopes, double[] dy) {

    /** @throws IllegalArgumentException if there is no value, a shape differs, or a number is not finite */
    public DifferentialSamples {
        if (values.length == 0 || values[0].length == 0) {
            throw new IllegalArgumentException("a regression must have a value and a basis function: values.length="
                    + values.length + ", k=" + (values.length == 0 ? 0 : values[0].length));
        }
        check("values", values, "y", y, values[0].length);
        check("slopes", slopes, "dy", dy, values[0].length);
    }

    /** Values without derivatives. */
    public static DifferentialSamples ofValues(double[][] values, double[] y) {
        return new DifferentialSamples(values, y, new double[0][], new double[0]);
    }

    private static void check(String rowsName, double[][] rows, String labelName, double[] labels, int functions) {
        if (rows.length != labels.length) {
            throw new IllegalArgumentException("a row must have one label: " + rowsName + ".length=" + rows.length
                    + ", " + labelName + ".length=" + labels.length);
        }
        requireFinite(labelName, labels);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != functions) {
                throw new IllegalArgumentException("rows must be of one length: " + rowsName + "[" + i + "].length="
                        + rows[i].length + ", values[0].length=" + functions);
            }
            requireFinite(rowsName + "[" + i + "]", rows[i]);
        }
    }

    private static void requireFinite(String name, double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i])) {
                throw new IllegalArgumentException(
                        "numbers of a regression must be finite: " + name + "[" + i + "]=" + numbers[i]);
            }
        }
    }

    /** Number of basis functions. */
    public int functions() {
        return values[0].length;
    }

    /** Sum of squares of y about its mean. */
    double spreadOfValues() {
        final double mean = Arrays.stream(y).average().orElse(0.0);
        return Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
    }

    /** Sum of squares of dy. */
    double sizeOfSlopes() {
        return Arrays.stream(dy).map(v -> v * v).sum();
    }
}
