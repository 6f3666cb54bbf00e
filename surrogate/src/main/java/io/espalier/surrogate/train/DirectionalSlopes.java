package io.espalier.surrogate.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Known slopes of y along directions at points: pairs of examples taken for a derivative, or bump data of a pricer, both in the same rows.
 *
 * <p>Shapes, row-major, m rows: {@code x[m*inputs]}, {@code direction[m*inputs]}, {@code slope[m]}. Units: the caller's raw inputs and
 * values; row i says that gradient(x_i) . direction_i = slope_i, so a direction may have any length but 0: a partial derivative has the
 * direction e_j of length 1 in raw inputs, a row of {@link DataDerivatives} one of length 1 in its scaled inputs. A {@link Trainer} brings
 * each row, direction and slope together, to length 1 in standardised inputs: a longer direction weighs no more. Arrays are not copied: do
 * not write them. Source: Lopedoto et al. (2025), Data Driven Derivative-based Regularization for Regression, section III-D.
 */
public record DirectionalSlopes(int inputs, double[] x, double[] direction, double[] slope) {

    /** @throws IllegalArgumentException if an array has not the shape above, a number is not finite, or a direction is zero */
    public DirectionalSlopes {
        int entries = Math.multiplyExact(slope.length, inputs);
        if (inputs < 1 || x.length != entries || direction.length != entries) {
            throw new IllegalArgumentException("each slope must have one point and one direction: inputs=" + inputs
                    + ", slope.length=" + slope.length + ", x.length=" + x.length + ", direction.length="
                    + direction.length);
        }
        for (double[] numbers : List.of(x, direction, slope)) {
            Arrays.stream(numbers).filter(v -> !Double.isFinite(v)).findFirst().ifPresent(v -> {
                throw new IllegalArgumentException("slopes, points and directions must be finite: found=" + v);
            });
        }
        for (int row = 0; row < slope.length; row++) {
            int from = row * inputs;
            if (Arrays.stream(direction, from, from + inputs).allMatch(v -> v == 0.0)) {
                throw new IllegalArgumentException("a direction must not be zero: row=" + row);
            }
        }
    }

    /**
     * Partial derivatives in one column, as a pricer's bumps give them.
     *
     * @param column whose partial derivatives they are, from 0
     * @param x points, row-major
     * @param slope dy/dx_column at each point, in raw units
     * @throws IllegalArgumentException as the constructor does, or if there is no such column
     */
    public static DirectionalSlopes partial(int inputs, int column, double[] x, double[] slope) {
        if (column < 0 || column >= inputs) {
            throw new IllegalArgumentException(
                    "a partial derivative must be in one of the inputs: column=" + column + ", inputs=" + inputs);
        }
        double[] direction = new double[slope.length * inputs];
        for (int row = 0; row < slope.length; row++) {
            direction[row * inputs + column] = 1.0;
        }
        return new DirectionalSlopes(inputs, x, direction, slope);
    }

    /** No row. */
    public static DirectionalSlopes none(int inputs) {
        return new DirectionalSlopes(inputs, new double[0], new double[0], new double[0]);
    }

    /**
     * These rows, then those of another.
     *
     * @throws IllegalArgumentException if the other has other inputs
     */
    public DirectionalSlopes and(DirectionalSlopes other) {
        if (other.inputs != inputs) {
            throw new IllegalArgumentException(
                    "slopes to join must have the same inputs: inputs=" + inputs + ", other.inputs=" + other.inputs);
        }
        return new DirectionalSlopes(
                inputs, join(x, other.x), join(direction, other.direction), join(slope, other.slope));
    }

    private static double[] join(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }

    /** Number of rows m. */
    public int size() {
        return slope.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DirectionalSlopes that
                && inputs == that.inputs
                && Arrays.equals(x, that.x)
                && Arrays.equals(direction, that.direction)
                && Arrays.equals(slope, that.slope);
    }

    @Override
    public int hashCode() {
        return 31 * inputs + Arrays.hashCode(slope);
    }
}
