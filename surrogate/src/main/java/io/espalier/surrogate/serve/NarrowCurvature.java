package io.espalier.surrogate.serve;

import io.espalier.pricing.graph.Sym;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A block of a network's Hessian in recorded operations: those of {@code NarrowHessian} in its order.
 *
 * <p>Jacobians go forwards in the coordinates of the last neck; bends and pull-backs go from the last layer to the first. Of a
 * symmetric matrix the upper triangle is recorded; null stands for 0.
 */
final class NarrowCurvature {
    private final NetworkFormula network;
    /** dz/d(coordinates), [layer][coordinate][node]. */
    private final Sym[][][] jacobian;

    private final boolean[] isNeck;
    private final List<Sym> ingredients;
    private Sym[][] inner;

    NarrowCurvature(NetworkFormula network, int[] columns) {
        this.network = network;
        final int hidden = network.hidden();
        jacobian = new Sym[hidden][][];
        isNeck = new boolean[hidden];
        final int last = forward(columns);
        inner = new Sym[last][last];
        for (int l = hidden - 1; l >= 0; l--) {
            addBends(l);
            if (isNeck[l] && l > 0) {
                pullBack(l);
            }
        }
        // What the block is made from with the first layer's weights alone, or the block itself.
        ingredients = Arrays.stream(inner)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .toList();
        if (hidden > 0 && isNeck[0]) {
            pullBack(0);
        }
    }

    /** Records the Jacobians of every layer; returns how many the last coordinates are. */
    private int forward(int[] columns) {
        int coordinates = columns.length;
        for (int l = 0; l < jacobian.length; l++) {
            jacobian[l] = new Sym[coordinates][];
            for (int c = 0; c < coordinates; c++) {
                jacobian[l][c] = slopes(l, c, columns);
            }
            final int nodes = network.nodes(l);
            isNeck[l] = nodes < coordinates;
            if (isNeck[l]) {
                coordinates = nodes;
            }
        }
        return coordinates;
    }

    /** dz of layer {@code l} by coordinate {@code c}. */
    private Sym[] slopes(int l, int c, int[] columns) {
        if (l == 0) {
            return network.column(0, columns[c]);
        }
        if (isNeck[l - 1]) {
            final Sym[] column = network.column(l, c);
            Arrays.setAll(column, i -> network.timesSlope(l - 1, c, column[i]));
            return column;
        }
        final Sym[] through = new Sym[network.nodes(l - 1)];
        Arrays.setAll(through, j -> network.timesSlope(l - 1, j, jacobian[l - 1][c][j]));
        final Sym[] slopes = new Sym[network.nodes(l)];
        Arrays.setAll(slopes, i -> SumOfProducts.sum(null, network.row(l, i), through));
        return slopes;
    }

    /** A neck's own bends are those of its coordinates. */
    private void addBends(int l) {
        final Sym[] bends = new Sym[network.nodes(l)];
        Arrays.setAll(bends, i -> network.bend(l, i));
        if (isNeck[l]) {
            for (int i = 0; i < bends.length; i++) {
                inner[i][i] = SumOfProducts.plus(inner[i][i], bends[i]);
            }
            return;
        }
        for (int a = 0; a < inner.length; a++) {
            for (int b = a; b < inner.length; b++) {
                inner[a][b] = SumOfProducts.sum(inner[a][b], bends, times(jacobian[l][a], jacobian[l][b]));
            }
        }
    }

    private static Sym[] times(Sym[] a, Sym[] b) {
        final Sym[] product = new Sym[a.length];
        Arrays.setAll(product, i -> a[i].times(b[i]));
        return product;
    }

    /** J^T (S J): from the coordinates that are neck {@code l}'s pre-activations to those before. */
    private void pullBack(int l) {
        final Sym[][] columns = jacobian[l];
        final Sym[][] outer = new Sym[columns.length][columns.length];
        for (int b = 0; b < columns.length; b++) {
            final Sym[] column = columns[b];
            final Sym[] product = new Sym[inner.length];
            Arrays.setAll(product, i -> SumOfProducts.sum(null, innerRow(i), column));
            for (int a = 0; a <= b; a++) {
                outer[a][b] = SumOfProducts.sum(null, columns[a], product);
            }
        }
        inner = outer;
    }

    private Sym[] innerRow(int i) {
        final Sym[] row = new Sym[inner.length];
        Arrays.setAll(row, k -> inner[Math.min(i, k)][Math.max(i, k)]);
        return row;
    }

    /** The numbers that overflow if the block does, but for the first layer's weights. */
    List<Sym> ingredients() {
        return ingredients;
    }

    /** The whole block, row-major. */
    List<Sym> block() {
        final List<Sym> block = new ArrayList<>();
        for (int a = 0; a < inner.length; a++) {
            for (Sym entry : innerRow(a)) {
                block.add(entry == null ? Sym.constant(network.graph(), 0.0) : entry);
            }
        }
        return block;
    }
}
