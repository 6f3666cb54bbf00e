package io.espalier.adapters.report.png;

import io.espalier.adapters.report.chart.Points;
import io.espalier.adapters.report.chart.Scale;

/**
 * A line's points with one more, a third along its first segment: the picture is the same, the spacing is not even.
 *
 * <p>XChart labels evenly spaced x at every k-th value, which gives ticks like 7, 14, 21; uneven ones get round ticks.
 */
final class UnevenPoints {
    private static final double ALONG = 1.0 / 3.0;

    private UnevenPoints() {}

    /** The points of a line that is drawn on a vertical axis of the given scale. */
    static Points of(Points points, Scale scale) {
        if (points.size() < 2) {
            return points;
        }
        final double x = points.x(0) + ALONG * (points.x(1) - points.x(0));
        final double y = scale == Scale.LOG
                ? points.y(0) * Math.pow(points.y(1) / points.y(0), ALONG)
                : points.y(0) + ALONG * (points.y(1) - points.y(0));
        return Points.of(insertSecond(points.xs(), x), insertSecond(points.ys(), y));
    }

    private static double[] insertSecond(double[] values, double second) {
        final double[] more = new double[values.length + 1];
        System.arraycopy(values, 1, more, 2, values.length - 1);
        more[0] = values[0];
        more[1] = second;
        return more;
    }
}
