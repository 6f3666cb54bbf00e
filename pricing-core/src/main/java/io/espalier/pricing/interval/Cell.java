package io.espalier.pricing.interval;

import java.util.Optional;

/**
 * A box cut by two parallel planes: {@code low <= x <= high} and {@code from <= u.x <= to}, u its direction.
 *
 * <p>Along the gradient of a function the slab is thin where the function moves, while the box across stays wide: that is what makes
 * bounds over few cells tight. A linear form's maximum over it is exact but for rounding, which is paid for. Immutable; arrays
 * are not copied: do not write them.
 */
public final class Cell {
    private final double[] low;
    private final double[] high;
    private final double[] direction;
    private final double from;
    private final double to;
    private final double[] reach;
    private final double gamma;

    private Cell(double[] low, double[] high, double[] direction, double from, double to) {
        this.low = low;
        this.high = high;
        this.direction = direction;
        this.from = from;
        this.to = to;
        reach = new double[low.length];
        for (int j = 0; j < low.length; j++) {
            reach[j] = Math.max(Math.abs(low[j]), Math.abs(high[j]));
        }
        gamma = RoundingError.gamma(4 * low.length + 16);
    }

    /**
     * The whole of {@code box}, its slab reaching as far as the box does.
     *
     * @param direction u, not all zero
     * @throws IllegalArgumentException if the box is infinite, the direction has another length or is zero, or u.x overflows
     */
    public static Cell of(Box box, double[] direction) {
        double size = 0.0;
        for (int j = 0; j < direction.length; j++) {
            size += Math.abs(direction[j]);
        }
        if (direction.length != box.size() || !(size > 0.0 && size <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a slab must have a finite direction of the box's size, not zero: size="
                    + direction.length + ", box.size=" + box.size() + ", sum of |u|=" + size);
        }
        for (int j = 0; j < box.size(); j++) {
            if (Double.isInfinite(box.low()[j]) || Double.isInfinite(box.high()[j])) {
                throw new IllegalArgumentException(
                        "a cell must be finite: low[" + j + "]=" + box.low()[j] + ", high[" + j + "]=" + box.high()[j]);
            }
        }
        Cell open = new Cell(box.low(), box.high(), direction, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        double from = -open.extent(-1.0);
        double to = open.extent(1.0);
        // A slab without a middle would have no halves, and what it holds would be lost.
        if (!(Double.isFinite(from) && Double.isFinite(to))) {
            throw new IllegalArgumentException("a slab must be finite: from=" + from + ", to=" + to);
        }
        return new Cell(box.low(), box.high(), direction, from, to);
    }

    /** The largest of sign u.x over the box alone, rounded up. */
    private double extent(double sign) {
        double sum = 0.0;
        double size = 0.0;
        for (int j = 0; j < low.length; j++) {
            double u = sign * direction[j];
            sum += u >= 0.0 ? u * high[j] : u * low[j];
            size += Math.abs(u) * reach[j];
        }
        return sum + (gamma * size + RoundingError.UNDERFLOW);
    }

    /** Number of coordinates. */
    public int size() {
        return low.length;
    }

    /** Lower end of coordinate {@code j}. */
    public double low(int j) {
        return low[j];
    }

    /** Upper end of coordinate {@code j}. */
    public double high(int j) {
        return high[j];
    }

    /** Largest |x_j| in the box. */
    public double reach(int j) {
        return reach[j];
    }

    /** u of coordinate {@code j}. */
    public double direction(int j) {
        return direction[j];
    }

    /** Where u.x lies. */
    public Interval slab() {
        return new Interval(from, to);
    }

    /** Whether {@code x} lies in the box and, rounding aside, in the slab. */
    public boolean contains(double[] x) {
        double along = 0.0;
        for (int j = 0; j < low.length; j++) {
            if (!(low[j] <= x[j] && x[j] <= high[j])) {
                return false;
            }
            along += direction[j] * x[j];
        }
        return from <= along && along <= to;
    }

    /**
     * Not less than a.x for any x of the cell.
     *
     * <p>For any multiplier l, a.x = (a - l u).x + l (u.x), each part bounded on its own; the best l is 0 or one of the a_j/u_j, where the
     * dual of the linear programme bends. A multiplier that is rounded, or not quite the best, still bounds.
     */
    public double maximum(double[] a) {
        double box = bound(a, 0.0);
        double cut = bound(a, multiplier(a));
        // NaN where a huge multiplier overflows: the box alone still bounds.
        return cut < box ? cut : box;
    }

    /** Where the dual, convex in l, turns: its slope is {@code from} or {@code to}, less u.x at the box's best corner for a - l u. */
    private double multiplier(double[] a) {
        double[] bends = new double[low.length + 1];
        double[] turns = new double[bends.length];
        int count = insert(0.0, to - from, bends, turns, 0);
        double slope = from;
        for (int j = 0; j < low.length; j++) {
            double u = direction[j];
            if (u != 0.0) {
                slope -= u > 0.0 ? u * high[j] : u * low[j];
                count = insert(a[j] / u, Math.abs(u) * (high[j] - low[j]), bends, turns, count);
            }
        }
        int k = 0;
        while (k < count - 1 && slope + turns[k] < 0.0) {
            slope += turns[k++];
        }
        return Math.abs(bends[k]) <= Double.MAX_VALUE ? bends[k] : 0.0;
    }

    /** Keeps the bends in ascending order; returns how many there are now. */
    private static int insert(double bend, double turn, double[] bends, double[] turns, int count) {
        int k = count;
        for (; k > 0 && bends[k - 1] > bend; k--) {
            bends[k] = bends[k - 1];
            turns[k] = turns[k - 1];
        }
        bends[k] = bend;
        turns[k] = turn;
        return count + 1;
    }

    private double bound(double[] a, double multiplier) {
        double sum = multiplier * (multiplier >= 0.0 ? to : from);
        double size = Math.abs(sum);
        for (int j = 0; j < low.length; j++) {
            double along = multiplier * direction[j];
            double across = a[j] - along;
            sum += across >= 0.0 ? across * high[j] : across * low[j];
            size += (Math.abs(across) + Math.abs(along)) * reach[j];
        }
        return sum + (gamma * size + RoundingError.UNDERFLOW);
    }

    /** Not more than a.x for any x of the cell. */
    public double minimum(double[] a) {
        double[] opposite = new double[a.length];
        for (int j = 0; j < a.length; j++) {
            opposite[j] = -a[j];
        }
        return -maximum(opposite);
    }

    /** The half on one side of the middle of coordinate {@code j}; empty where the slab does not reach it. */
    public Optional<Cell> halfOf(int j, boolean upper) {
        double middle = 0.5 * low[j] + 0.5 * high[j];
        double[] low = this.low.clone();
        double[] high = this.high.clone();
        (upper ? low : high)[j] = middle;
        return new Cell(low, high, direction, from, to).tightened();
    }

    /** The half on one side of the middle of the slab; empty where the box does not reach it. */
    public Optional<Cell> halfOfSlab(boolean upper) {
        double middle = 0.5 * from + 0.5 * to;
        return between(upper ? middle : from, upper ? to : middle);
    }

    /** The part within a slab of the same direction; empty where there is none. */
    public Optional<Cell> between(double newFrom, double newTo) {
        double first = Math.max(from, newFrom);
        double last = Math.min(to, newTo);
        return first <= last ? new Cell(low, high, direction, first, last).tightened() : Optional.empty();
    }

    /** Shrinks box and slab to what each leaves of the other; empty where that is certainly nothing. */
    private Optional<Cell> tightened() {
        double first = Math.max(from, -extent(-1.0));
        double last = Math.min(to, extent(1.0));
        double[] low = this.low.clone();
        double[] high = this.high.clone();
        for (int j = 0; j < low.length; j++) {
            if (direction[j] != 0.0) {
                shrink(j, low, high);
            }
            if (!(low[j] <= high[j])) {
                return Optional.empty();
            }
        }
        return first <= last ? Optional.of(new Cell(low, high, direction, first, last)) : Optional.empty();
    }

    /** u_j x_j = u.x - sum over the others: its ends, rounded outward, over u_j. */
    private void shrink(int j, double[] low, double[] high) {
        double most = to;
        double least = from;
        double size = Math.max(Math.abs(from), Math.abs(to));
        for (int k = 0; k < low.length; k++) {
            if (k != j) {
                double u = direction[k];
                most -= u >= 0.0 ? u * this.low[k] : u * this.high[k];
                least -= u >= 0.0 ? u * this.high[k] : u * this.low[k];
                size += Math.abs(u) * reach[k];
            }
        }
        double error = 2.0 * gamma * size + RoundingError.UNDERFLOW;
        double u = direction[j];
        double up = (u > 0.0 ? most + error : least - error) / u;
        double down = (u > 0.0 ? least - error : most + error) / u;
        low[j] = Math.max(low[j], below(down));
        high[j] = Math.min(high[j], -below(-up));
    }

    /** Two neighbours down: of a sum and a quotient, each rounded. */
    private static double below(double value) {
        return Math.nextDown(value - Math.abs(value) * RoundingError.gamma(2));
    }
}
