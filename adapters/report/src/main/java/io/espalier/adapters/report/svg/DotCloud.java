package io.espalier.adapters.report.svg;

import io.espalier.adapters.report.chart.Points;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points binned into square cells, at most {@value #MOST_DOTS} of them: one dot where any number of points fell.
 *
 * <p>Binning rather than sampling, because the one point far from the diagonal is the one to be seen. Cells double until
 * they are few enough; a dot is off by at most half a cell.
 */
final class DotCloud {
    static final int MOST_DOTS = 4000;
    private static final double FINEST = 0.5;

    private final Map<Cell, Integer> counts = new TreeMap<>();
    private final double cell;

    private DotCloud(Points points, Ruler x, Ruler y, double cell) {
        this.cell = cell;
        for (int i = 0; i < points.size(); i++) {
            counts.merge(Cell.of(x.at(points.x(i)), y.at(points.y(i)), cell), 1, Integer::sum);
        }
    }

    static DotCloud of(Points points, Ruler x, Ruler y) {
        DotCloud cloud = new DotCloud(points, x, y, FINEST);
        while (cloud.counts.size() > MOST_DOTS) {
            cloud = new DotCloud(points, x, y, 2.0 * cloud.cell);
        }
        return cloud;
    }

    /** Path data with a dot for every cell that holds {@code fewest} to {@code most} points; empty if none does. */
    String path(int fewest, int most) {
        final StringBuilder path = new StringBuilder();
        counts.forEach((at, count) -> {
            if (count >= fewest && count <= most) {
                path.append('M')
                        .append(centre(at.column()))
                        .append(' ')
                        .append(centre(at.row()))
                        .append("h0");
            }
        });
        return path.toString();
    }

    private String centre(int index) {
        return Numerals.at((index + 0.5) * cell);
    }

    private record Cell(int column, int row) implements Comparable<Cell> {
        static Cell of(double x, double y, double cell) {
            return new Cell((int) Math.floor(x / cell), (int) Math.floor(y / cell));
        }

        @Override
        public int compareTo(Cell other) {
            return column != other.column ? Integer.compare(column, other.column) : Integer.compare(row, other.row);
        }
    }
}
