package io.espalier.pricing.interval;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box cut by a slab, in decimals: membership exact, vertices to fifty digits.
 *
 * <p>Vertices are those of the box inside the slab, and where its edges meet the two planes: the extremes of every linear form are there.
 */
record ExactCell(double[] low, double[] high, double[] direction, double from, double to) {
    private static final MathContext FIFTY = new MathContext(50);

    static ExactCell of(Cell cell) {
        int d = cell.size();
        double[] low = new double[d];
        double[] high = new double[d];
        double[] direction = new double[d];
        for (int j = 0; j < d; j++) {
            low[j] = cell.low(j);
            high[j] = cell.high(j);
            direction[j] = cell.direction(j);
        }
        return new ExactCell(low, high, direction, cell.slab().lo(), cell.slab().hi());
    }

    /** a.x without rounding. */
    static BigDecimal dot(double[] a, double[] x) {
        return dot(a, decimals(x));
    }

    boolean contains(double[] x) {
        for (int j = 0; j < x.length; j++) {
            if (!(low[j] <= x[j] && x[j] <= high[j])) {
                return false;
            }
        }
        return isBetween(dot(direction, x));
    }

    private boolean isBetween(BigDecimal along) {
        return new BigDecimal(from).compareTo(along) <= 0 && along.compareTo(new BigDecimal(to)) <= 0;
    }

    List<BigDecimal[]> vertices() {
        List<BigDecimal[]> vertices = new ArrayList<>();
        for (int corner = 0; corner < 1 << low.length; corner++) {
            double[] x = corner(corner);
            if (isBetween(dot(direction, x))) {
                vertices.add(decimals(x));
            }
            for (int j = 0; j < low.length; j++) {
                if ((corner >> j & 1) == 0) {
                    addCrossing(x, j, from, vertices);
                    addCrossing(x, j, to, vertices);
                }
            }
        }
        return vertices;
    }

    private double[] corner(int bits) {
        double[] x = new double[low.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = (bits >> j & 1) == 0 ? low[j] : high[j];
        }
        return x;
    }

    /** Where the edge from {@code x} along coordinate {@code j} meets the plane u.x = level. */
    private void addCrossing(double[] x, int j, double level, List<BigDecimal[]> vertices) {
        if (direction[j] == 0.0) {
            return;
        }
        BigDecimal step = new BigDecimal(level).subtract(dot(direction, x)).divide(new BigDecimal(direction[j]), FIFTY);
        BigDecimal at = new BigDecimal(x[j]).add(step);
        if (at.compareTo(new BigDecimal(low[j])) >= 0 && at.compareTo(new BigDecimal(high[j])) <= 0) {
            BigDecimal[] vertex = decimals(x);
            vertex[j] = at;
            vertices.add(vertex);
        }
    }

    private static BigDecimal[] decimals(double[] x) {
        BigDecimal[] decimals = new BigDecimal[x.length];
        for (int j = 0; j < x.length; j++) {
            decimals[j] = new BigDecimal(x[j]);
        }
        return decimals;
    }

    /** The largest a.x, to 45 digits; none where rounding alone kept a cell that holds nothing. */
    Optional<BigDecimal> maximum(double[] a) {
        return vertices().stream().map(vertex -> dot(a, vertex)).reduce(BigDecimal::max);
    }

    private static BigDecimal dot(double[] a, BigDecimal[] x) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < a.length; j++) {
            sum = sum.add(new BigDecimal(a[j]).multiply(x[j]));
        }
        return sum;
    }
}
