package io.espalier.surrogate.blackbox;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.certify.GivenAnswers;
import io.espalier.surrogate.form.Examples;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * Prices that somebody else's pricer gave at points, and the derivatives that were bumped there.
 *
 * <p>Shapes, row-major, n rows of d columns: {@code x[n*d]}, {@code value[n]}, {@code slopes[n*d]}: entry (i, j) is the derivative of the
 * value in column j at point i, NaN where nobody bumped. Column j is factor j of {@code layout}. Units are the pricer's own. Arrays are
 * not copied: do not write them.
 */
public record PriceList(FactorLayout layout, double[] x, double[] value, double[] slopes) implements GivenAnswers {

    /** @throws IllegalArgumentException if an array has not the shape above, or a number is not finite */
    public PriceList {
        int entries = Math.multiplyExact(value.length, layout.size());
        if (x.length != entries || slopes.length != entries) {
            throw new IllegalArgumentException("each price must have one row of columns: value.length=" + value.length
                    + ", x.length=" + x.length + ", slopes.length=" + slopes.length + ", layout=" + layout);
        }
        if (!Arrays.stream(x).allMatch(Double::isFinite)
                || !Arrays.stream(value).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("points and prices must be finite: rows=" + value.length);
        }
        if (Arrays.stream(slopes).anyMatch(Double::isInfinite)) {
            throw new IllegalArgumentException("derivatives must be finite, NaN where there is none: found=Infinity");
        }
    }

    /** Number of rows n. */
    @Override
    public int size() {
        return value.length;
    }

    /** Number of columns d. */
    public int columns() {
        return layout.size();
    }

    /** A copy of point {@code row}. */
    public double[] point(int row) {
        return Arrays.copyOfRange(x, row * columns(), (row + 1) * columns());
    }

    @Override
    public void read(int index, double[] point, Valuation answer) {
        int from = index * columns();
        System.arraycopy(x, from, point, 0, columns());
        // No engine of ours answered, so there is no source to name.
        answer.set(value[index], 0.0, null);
        System.arraycopy(slopes, from, answer.gradient(), 0, columns());
    }

    /** How many derivatives are known. */
    public long knownSlopes() {
        return Arrays.stream(slopes).filter(slope -> !Double.isNaN(slope)).count();
    }

    /** The derivative in column {@code j} at point {@code row}, NaN where nobody bumped. */
    double slope(int row, int j) {
        return slopes[row * columns() + j];
    }

    /** Whether a derivative at point {@code row} is not known. */
    boolean lacksSlope(int row) {
        return Arrays.stream(slopes, row * columns(), (row + 1) * columns()).anyMatch(Double::isNaN);
    }

    /** The names of the columns in which a derivative is known somewhere. */
    List<String> columnsWithSlopes() {
        return IntStream.range(0, columns())
                .filter(j -> IntStream.range(0, size()).anyMatch(row -> !Double.isNaN(slope(row, j))))
                .mapToObj(j -> layout.factor(j).name())
                .toList();
    }

    /** The same prices; in the columns of those names no derivative is known. */
    PriceList withoutSlopes(Collection<String> names) {
        double[] kept = slopes.clone();
        Arrays.setAll(kept, i -> names.contains(layout.factor(i % columns()).name()) ? Double.NaN : slopes[i]);
        return new PriceList(layout, x, value, kept);
    }

    /** Some of the rows, in that order. */
    PriceList rows(int... chosen) {
        int d = columns();
        double[] points = new double[chosen.length * d];
        double[] prices = new double[chosen.length];
        double[] known = new double[chosen.length * d];
        for (int k = 0; k < chosen.length; k++) {
            System.arraycopy(x, chosen[k] * d, points, k * d, d);
            System.arraycopy(slopes, chosen[k] * d, known, k * d, d);
            prices[k] = value[chosen[k]];
        }
        return new PriceList(layout, points, prices, known);
    }

    /**
     * The same prices as columns of another layout, which are found by name: what a table calls {@code vol} is an input here, and the
     * volatility common to all underlyings where a model says so.
     *
     * @throws IllegalArgumentException if the names are not the same
     */
    public PriceList reordered(FactorLayout order) {
        List<String> names = layout.names();
        int[] from = order.names().stream().mapToInt(names::indexOf).toArray();
        if (from.length != columns() || Arrays.stream(from).anyMatch(column -> column < 0)) {
            throw new IllegalArgumentException(
                    "the order must be of columns of the same names: order=" + order + ", layout=" + layout);
        }
        return new PriceList(order, reordered(x, from), value, reordered(slopes, from));
    }

    private static double[] reordered(double[] rows, int[] from) {
        double[] moved = new double[rows.length];
        Arrays.setAll(moved, i -> rows[i - i % from.length + from[i % from.length]]);
        return moved;
    }

    /** Values alone, as a trainer takes them. */
    Examples examples() {
        return Examples.values(columns(), x, value);
    }

    /** The smallest box that holds every point. */
    public Box box() {
        return new Box(extreme(Math::min), extreme(Math::max));
    }

    private double[] extreme(DoubleBinaryOperator further) {
        double[] side = point(0);
        for (int i = 0; i < x.length; i++) {
            int j = i % side.length;
            side[j] = further.applyAsDouble(side[j], x[i]);
        }
        return side;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriceList that
                && layout.equals(that.layout)
                && Arrays.equals(x, that.x)
                && Arrays.equals(value, that.value)
                && Arrays.equals(slopes, that.slopes);
    }

    @Override
    public int hashCode() {
        return 31 * layout.hashCode() + Arrays.hashCode(value);
    }
}
