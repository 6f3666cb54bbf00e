package io.espalier.surrogate.train;

import java.util.Arrays;

/**
 * Nearest neighbours among fixed points: a balanced tree, each node of which splits its points at their median in the coordinate in which
 * they spread most.
 *
 * <p>Ties go to the lower number. Source: Bentley (1975), Multidimensional binary search trees used for associative searching. Immutable
 * after construction; a {@link Search} belongs to one thread.
 */
final class KdTree {
    private final double[] points;
    private final int dimensions;
    /** Point numbers; the middle of each range of the tree is its node. */
    private final int[] order;

    private final int[] axes;

    /** @param points row-major [n*dimensions], not copied */
    KdTree(double[] points, int dimensions) {
        this.points = points;
        this.dimensions = dimensions;
        order = new int[points.length / dimensions];
        axes = new int[order.length];
        Arrays.setAll(order, i -> i);
        build(0, order.length);
    }

    private void build(int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        axes[middle] = widest(from, to);
        select(from, to - 1, middle, axes[middle]);
        build(from, middle);
        build(middle + 1, to);
    }

    private int widest(int from, int to) {
        int widest = 0;
        double most = -1.0;
        for (int j = 0; j < dimensions; j++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                double v = at(order[i], j);
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
            if (high - low > most) {
                most = high - low;
                widest = j;
            }
        }
        return widest;
    }

    /** Hoare's quickselect: lower coordinates before {@code k}, higher ones behind. */
    private void select(int from, int to, int k, int axis) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = at(order[(low + high) >>> 1], axis);
            int i = low;
            int j = high;
            while (i <= j) {
                while (at(order[i], axis) < pivot) {
                    i++;
                }
                while (at(order[j], axis) > pivot) {
                    j--;
                }
                if (i <= j) {
                    int swapped = order[i];
                    order[i++] = order[j];
                    order[j--] = swapped;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private double at(int point, int axis) {
        return points[point * dimensions + axis];
    }

    /** The neighbours of one point after another. */
    final class Search {
        private final double[] squares;
        private final int[] numbers;
        private final double closest;
        private int self;
        private int found;

        /**
         * @param most neighbours of each point
         * @param closest nearer points are passed over
         */
        Search(int most, double closest) {
            squares = new double[most];
            numbers = new int[most];
            this.closest = closest * closest;
        }

        /** The nearest other points of a point, the nearest first; fewer where there are no more. */
        int[] neighbours(int point) {
            self = point;
            found = 0;
            visit(0, order.length);
            return Arrays.copyOf(numbers, found);
        }

        private void visit(int from, int to) {
            if (from >= to) {
                return;
            }
            int middle = (from + to) >>> 1;
            consider(order[middle]);
            double ahead = at(self, axes[middle]) - at(order[middle], axes[middle]);
            boolean left = ahead < 0.0;
            visit(left ? from : middle + 1, left ? middle : to);
            // On equality a point of a lower number may still win the tie.
            if (found < squares.length || ahead * ahead <= squares[found - 1]) {
                visit(left ? middle + 1 : from, left ? to : middle);
            }
        }

        private void consider(int point) {
            double square = 0.0;
            for (int j = 0; j < dimensions; j++) {
                double difference = at(self, j) - at(point, j);
                square += difference * difference;
            }
            if (point == self || square <= closest || found == squares.length && !precedes(square, point, found - 1)) {
                return;
            }
            int place = found < squares.length ? found++ : found - 1;
            for (; place > 0 && precedes(square, point, place - 1); place--) {
                squares[place] = squares[place - 1];
                numbers[place] = numbers[place - 1];
            }
            squares[place] = square;
            numbers[place] = point;
        }

        private boolean precedes(double square, int point, int place) {
            return square < squares[place] || square == squares[place] && point < numbers[place];
        }
    }
}
