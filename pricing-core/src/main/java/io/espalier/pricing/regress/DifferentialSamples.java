package io.espalier.pricing.regress;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is known of a function: values at some points, and derivatives of it, at the same points or others.
 *
 * <p>Shapes: {@code values[n][k]} holds k basis functions at the points of {@code y[n]}; {@code slopes[m][k]} their derivatives
 * where, and in the direction in which, {@code dy[m]} was seen. n and m are free of each other: a point may have one row of slopes per
 * direction, or none. Where it matters which slopes were seen together with which value, as in cross-validation, {@code points[m]} tells:
 * the row of values of the same point, {@link #ELSEWHERE} where there is none; empty, it is not told. Arrays are not copied: do not
 * write them.
 */
public record DifferentialSamples(double[][] values, double[] y, double[][] slopes, double[] dy, int[] points) {
    /** A slope's point at which no value was seen. */
    public static final int ELSEWHERE = -1;

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException if there is no value, a shape differs, a number is not finite, or a point is no row of values
     */
    public DifferentialSamples {
        if (values.length == 0 || values[0].length == 0) {
            throw new IllegalArgumentException("a regression must have a value and a basis function: values.length="
                    + values.length + ", k=" + (values.length == 0 ? 0 : values[0].length));
        }
        check("values", values, "y", y, values[0].length);
        check("slopes", slopes, "dy", dy, values[0].length);
        checkPoints(points, slopes.length, values.length);
    }

    /** Which slopes belong to which value is not told. */
    public DifferentialSamples(double[][] values, double[] y, double[][] slopes, double[] dy) {
        this(values, y, slopes, dy, new int[0]);
    }

    /**
     * A value and its gradient at every point.
     *
     * @param x points [n][variable]
     * @param dy gradients [n][variable]
     * @throws IllegalArgumentException if a shape differs or a number is not finite
     */
    public static DifferentialSamples ofGradients(Basis basis, double[][] x, double[] y, double[][] dy) {
        final int variables = basis.variables();
        requireGradients(variables, x, y, dy);
        final int rows = x.length * variables;
        return new DifferentialSamples(
                Arrays.stream(x).map(basis::row).toArray(double[][]::new),
                y,
                IntStream.range(0, rows)
                        .mapToObj(row -> basis.slopeRow(row % variables, x[row / variables]))
                        .toArray(double[][]::new),
                IntStream.range(0, rows)
                        .mapToDouble(row -> dy[row / variables][row % variables])
                        .toArray(),
                IntStream.range(0, rows).map(row -> row / variables).toArray());
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
            if (!isFinite(rows[i])) {
                requireFinite(rowsName + "[" + i + "]", rows[i]);
            }
        }
    }

    private static void checkPoints(int[] points, int slopes, int values) {
        if (points.length != 0 && points.length != slopes) {
            throw new IllegalArgumentException("every slope must have a point, or none: points.length=" + points.length
                    + ", slopes.length=" + slopes);
        }
        for (int i = 0; i < points.length; i++) {
            if (points[i] < ELSEWHERE || points[i] >= values) {
                throw new IllegalArgumentException("a slope's point must be a row of values, or " + ELSEWHERE
                        + ": points[" + i + "]=" + points[i] + ", values.length=" + values);
            }
        }
    }

    private static void requireGradients(int variables, double[][] x, double[] y, double[][] dy) {
        if (x.length != y.length || x.length != dy.length) {
            throw new IllegalArgumentException("a point must have one value and one gradient: x.length=" + x.length
                    + ", y.length=" + y.length + ", dy.length=" + dy.length);
        }
        for (int i = 0; i < x.length; i++) {
            if (x[i].length != variables || dy[i].length != variables) {
                throw new IllegalArgumentException("points and gradients must have one entry per variable: x[" + i
                        + "].length=" + x[i].length + ", dy[" + i + "].length=" + dy[i].length + ", variables="
                        + variables);
            }
        }
    }

    private static boolean isFinite(double[] numbers) {
        // A sum of zeros times numbers: NaN where one of them is not finite.
        double zero = 0.0;
        for (double number : numbers) {
            zero += 0.0 * number;
        }
        return zero == 0.0;
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

    /** Whether it is told at which value every slope was seen. */
    public boolean tellsPoints() {
        return points.length == slopes.length;
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
