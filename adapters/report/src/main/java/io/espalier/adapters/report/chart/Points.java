package io.espalier.adapters.report.chart;

import static io.espalier.adapters.report.chart.Demand.demand;

import java.util.Arrays;

/** An immutable list of points, at least one and all finite; equal when the coordinates are equal. */
public final class Points {
    private final double[] x;
    private final double[] y;

    private Points(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * Copies the coordinates; point i is {@code (x[i], y[i])}.
     *
     * @throws IllegalArgumentException if the arrays are empty, differ in length or hold a value that is not finite
     */
    public static Points of(double[] x, double[] y) {
        demand(
                x.length == y.length && x.length > 0,
                () -> "points must come in pairs, at least one: x.length=" + x.length + ", y.length=" + y.length);
        final Points points = new Points(x.clone(), y.clone());
        for (int i = 0; i < points.size(); i++) {
            points.demandFinite(i);
        }
        return points;
    }

    private void demandFinite(int i) {
        demand(
                Double.isFinite(x[i]) && Double.isFinite(y[i]),
                () -> "a point must be finite: x[" + i + "]=" + x[i] + ", y[" + i + "]=" + y[i]);
    }

    public int size() {
        return x.length;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /** A copy of the x coordinates. */
    public double[] xs() {
        return x.clone();
    }

    /** A copy of the y coordinates. */
    public double[] ys() {
        return y.clone();
    }

    public Range xRange() {
        return Range.of(x);
    }

    public Range yRange() {
        return Range.of(y);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points points && Arrays.equals(x, points.x) && Arrays.equals(y, points.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return "Points[size=" + size() + ", x=" + xRange() + ", y=" + yRange() + "]";
    }
}
