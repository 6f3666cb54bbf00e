package io.espalier.pricing.interval;

import java.util.Arrays;

/**
 * Two parallel planes with a function between them: f(x) within {@code slopes.x + constant} +- {@code radius} for all x of one cell.
 *
 * <p>Two bands of a cell may be subtracted before either is bounded: what both functions share then cancels. Immutable; arrays are not
 * copied: do not write them.
 */
public record LinearBand(double[] slopes, double constant, double radius) {

    /** @throws IllegalArgumentException if the radius is negative, or a number is NaN */
    public LinearBand {
        double sum = 0.0 * constant;
        for (double slope : slopes) {
            sum += 0.0 * slope;
        }
        if (!(radius >= 0.0) || sum != 0.0) {
            throw new IllegalArgumentException("a band must have finite slopes and a radius >= 0: slopes="
                    + Arrays.toString(slopes) + ", constant=" + constant + ", radius=" + radius);
        }
    }

    /** All values of f over {@code cell}. */
    public Interval over(Cell cell) {
        double below = DirectedRounding.addDown(DirectedRounding.addDown(cell.minimum(slopes), constant), -radius);
        double above = DirectedRounding.addUp(DirectedRounding.addUp(cell.maximum(slopes), constant), radius);
        return new Interval(below, above);
    }

    /** A band of the difference of two functions over {@code cell}, for which both bands hold. */
    public LinearBand minus(LinearBand that, Cell cell) {
        double[] difference = new double[slopes.length];
        double size = Math.abs(constant) + Math.abs(that.constant);
        for (int j = 0; j < difference.length; j++) {
            difference[j] = slopes[j] - that.slopes[j];
            size += Math.abs(difference[j]) * cell.reach(j);
        }
        double rounding = RoundingError.gamma(slopes.length + 8) * size + RoundingError.UNDERFLOW;
        double wide = DirectedRounding.addUp(DirectedRounding.addUp(radius, that.radius), rounding);
        return new LinearBand(difference, constant - that.constant, wide);
    }

    /** A band of the function's multiple by {@code factor}. */
    public LinearBand times(double factor, Cell cell) {
        double[] scaled = new double[slopes.length];
        double size = Math.abs(factor * constant);
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] = slopes[j] * factor;
            size += Math.abs(scaled[j]) * cell.reach(j);
        }
        double rounding = RoundingError.gamma(slopes.length + 8) * size + RoundingError.UNDERFLOW;
        double wide = DirectedRounding.addUp(DirectedRounding.multiplyUp(radius, Math.abs(factor)), rounding);
        return new LinearBand(scaled, factor * constant, wide);
    }
}
