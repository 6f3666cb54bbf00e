package io.espalier.adapters.report.ink;

import io.espalier.adapters.report.chart.Points;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Points binned into square cells of the drawing: from each cell the first point stays, with the number that fell there.
 *
 * <p>Binning rather than sampling, because the one point far from the diagonal is the one to be seen. Cells double in
 * width until they are few enough.
 */
public final class DotCloud {
    private final Map<Cell, Dot> dots = new LinkedHashMap<>();

    private DotCloud() {}

    /**
     * Bins every point.
     *
     * @param x where a value lies across the drawing
     * @param y where a value lies down the drawing
     * @param finest width of the smallest cells, in the drawing's unit
     * @param most how many dots there may be, at least 1
     */
    public static DotCloud of(Points points, DoubleUnaryOperator x, DoubleUnaryOperator y, double finest, int most) {
        if (most < 1 || !(finest > 0.0)) {
            throw new IllegalArgumentException(
                    "dots must be at least one and cells have a width: most=" + most + ", finest=" + finest);
        }
        DotCloud cloud = binned(points, x, y, finest);
        for (double cell = 2.0 * finest; cloud.dots.size() > most; cell *= 2.0) {
            cloud = binned(points, x, y, cell);
        }
        return cloud;
    }

    private static DotCloud binned(Points points, DoubleUnaryOperator x, DoubleUnaryOperator y, double cell) {
        final DotCloud cloud = new DotCloud();
        for (int i = 0; i < points.size(); i++) {
            final Cell at =
                    new Cell(index(x.applyAsDouble(points.x(i)), cell), index(y.applyAsDouble(points.y(i)), cell));
            cloud.dots.merge(at, new Dot(i, 1), Dot::and);
        }
        return cloud;
    }

    private static int index(double coordinate, double cell) {
        return (int) Math.floor(coordinate / cell);
    }

    /** Indices of the points that stand for a cell of {@code fewest} to {@code most} points, in the points' order. */
    public IntStream dots(int fewest, int most) {
        return dots.values().stream()
                .filter(dot -> dot.count() >= fewest && dot.count() <= most)
                .mapToInt(Dot::first);
    }

    private record Cell(int column, int row) {}

    private record Dot(int first, int count) {
        Dot and(Dot later) {
            return new Dot(first, count + later.count);
        }
    }
}
