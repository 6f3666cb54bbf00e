package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * M = L L' for a positive semi-definite M of any rank, the largest remaining variance first.
 *
 * <p>Order and rank are chosen from plain numbers once; {@link #root} then factors any matrix of numbers in that order,
 * without a branch. Source: Higham (1990), "Analysis of the Cholesky decomposition of a semi-definite matrix".
 */
final class PivotedCholesky {
    private final int[] order;
    private final int rank;
    private final double floor;

    private PivotedCholesky(int[] order, int rank, double floor) {
        this.order = order;
        this.rank = rank;
        this.floor = floor;
    }

    /**
     * Chooses the order.
     *
     * @param matrix [n][n], diagonal of order one
     * @param floor a remaining variance of this size or less is rounding and ends the factor
     */
    static PivotedCholesky of(double[][] matrix, double floor) {
        final int n = matrix.length;
        final int[] order = IntStream.range(0, n).toArray();
        final double[][] rest = new double[n][];
        for (int i = 0; i < n; i++) {
            rest[i] = matrix[i].clone();
        }
        int rank = 0;
        while (rank < n && bringLargestForward(order, rank, rest) > floor) {
            eliminate(order, rank, rest);
            rank++;
        }
        return new PivotedCholesky(order, rank, floor);
    }

    private static double bringLargestForward(int[] order, int from, double[][] rest) {
        int best = from;
        for (int k = from + 1; k < order.length; k++) {
            if (rest[order[k]][order[k]] > rest[order[best]][order[best]]) {
                best = k;
            }
        }
        final int pivot = order[best];
        order[best] = order[from];
        order[from] = pivot;
        return rest[pivot][pivot];
    }

    private static void eliminate(int[] order, int at, double[][] rest) {
        final double[] pivotRow = rest[order[at]];
        for (int k = at + 1; k < order.length; k++) {
            final double[] row = rest[order[k]];
            final double ratio = row[order[at]] / pivotRow[order[at]];
            for (int l = at + 1; l < order.length; l++) {
                row[order[l]] -= ratio * pivotRow[order[l]];
            }
        }
    }

    /** Columns of the root. */
    int rank() {
        return rank;
    }

    /** Entries in row {@code i} of the root; the further ones are 0. */
    int length(int i) {
        int place = 0;
        while (order[place] != i) {
            place++;
        }
        return Math.min(place + 1, rank);
    }

    /** The rows of L, row i for underlying i, {@link #length} entries each. */
    <T extends Real<T>> List<List<T>> root(BiFunction<Integer, Integer, T> entry) {
        final List<List<T>> rows = new ArrayList<>();
        IntStream.range(0, order.length).forEach(i -> rows.add(new ArrayList<>()));
        for (int c = 0; c < rank; c++) {
            final int pivot = order[c];
            final T deviation =
                    atLeastFloor(remainder(entry, rows, pivot, pivot)).sqrt();
            for (int k = c + 1; k < order.length; k++) {
                rows.get(order[k]).add(remainder(entry, rows, order[k], pivot).dividedBy(deviation));
            }
            rows.get(pivot).add(deviation);
        }
        return rows;
    }

    /** M_ip - sum over the columns done of L_ik L_pk. */
    private static <T extends Real<T>> T remainder(
            BiFunction<Integer, Integer, T> entry, List<List<T>> rows, int i, int pivot) {
        T rest = entry.apply(i, pivot);
        for (int k = 0; k < rows.get(pivot).size(); k++) {
            rest = rest.minus(rows.get(i).get(k).times(rows.get(pivot).get(k)));
        }
        return rest;
    }

    /**
     * y with L y = b, for a matrix of full rank.
     *
     * @param rows L, as {@link #root} gives it
     */
    <T extends Real<T>> List<T> solve(List<List<T>> rows, List<T> b) {
        if (rank < order.length) {
            throw new IllegalStateException(
                    "a root must be of full rank to be solved: rank=" + rank + ", size=" + order.length);
        }
        final List<T> y = new ArrayList<>();
        for (int pivot : order) {
            final List<T> row = rows.get(pivot);
            T rest = b.get(pivot);
            for (int k = 0; k < y.size(); k++) {
                rest = rest.minus(row.get(k).times(y.get(k)));
            }
            y.add(rest.dividedBy(row.get(y.size())));
        }
        return y;
    }

    /** Another point than the one of the choice may have a lower rank: there the variance is rounding, not a NaN. */
    private <T extends Real<T>> T atLeastFloor(T variance) {
        return variance.minus(floor).positivePart().plus(floor);
    }
}
