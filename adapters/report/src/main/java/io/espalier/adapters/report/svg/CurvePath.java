package io.espalier.adapters.report.svg;

import io.espalier.adapters.report.chart.Points;
import java.util.List;
import java.util.TreeSet;

/**
 * A line through points, thinned where more than four fall into one unit of width: the first, lowest, highest and last
 * of them stay, which draws the same picture.
 */
final class CurvePath {
    private final StringBuilder path = new StringBuilder();
    private final Points points;
    private final Ruler x;
    private final Ruler y;

    private CurvePath(Points points, Ruler x, Ruler y) {
        this.points = points;
        this.x = x;
        this.y = y;
    }

    static String of(Points points, Ruler x, Ruler y) {
        final CurvePath curve = new CurvePath(points, x, y);
        for (int i = 0; i < points.size(); ) {
            i = curve.addColumn(i);
        }
        return curve.path.toString();
    }

    /** Adds the points from {@code first} that share its column; returns the index after them. */
    private int addColumn(int first) {
        int end = first, low = first, high = first;
        while (end < points.size() && column(end) == column(first)) {
            low = points.y(end) < points.y(low) ? end : low;
            high = points.y(end) > points.y(high) ? end : high;
            end++;
        }
        for (final int i : new TreeSet<>(List.of(first, low, high, end - 1))) {
            path.append(path.length() == 0 ? 'M' : 'L')
                    .append(Numerals.at(x.at(points.x(i))))
                    .append(' ')
                    .append(Numerals.at(y.at(points.y(i))));
        }
        return end;
    }

    private long column(int i) {
        return (long) Math.floor(x.at(points.x(i)));
    }
}
