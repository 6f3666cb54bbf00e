package io.espalier.surrogate.serve;

import io.espalier.pricing.graph.Sym;
import io.espalier.surrogate.network.Layer;
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
    private final List<Layer> layers;
    private final Sym[][][] jacobian;
    private final boolean[] isNeck;
    private final List<Sym> ingredients;
    private Sym[][] inner;

    NarrowCurvature(NetworkFormula network, int[] columns) {
        this.network = network;
        layers = network.layers();
        final int hidden = layers.size() - 1;
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

    /** Records dz/d(coordinates) of every layer; returns how many the last coordinates are. */
    private int forward(int[] columns) {
        int coordinates = columns.length;
        for (int l = 0; l < jacobian.length; l++) {
            final double[][] weights = layers.get(l).weights();
            jacobian[l] = new Sym[weights.length][coordinates];
            for (int i = 0; i < weights.length; i++) {
                for (int c = 0; c < coordinates; c++) {
                    jacobian[l][i][c] = slope(l, weights[i], c, columns);
                }
            }
            isNeck[l] = weights.length < coordinates;
            if (isNeck[l]) {
                coordinates = weights.length;
            }
        }
        return coordinates;
    }

    /** Of a node with these weights in layer {@code l} by coordinate {@code c}. */
    private Sym slope(int l, double[] weights, int c, int[] columns) {
        if (l == 0) {
            return constant(weights[columns[c]]);
        }
        if (isNeck[l - 1]) {
            return network.timesSlope(l - 1, c, constant(weights[c]));
        }
        Sym sum = null;
        for (int j = 0; j < weights.length; j++) {
            final Sym through = network.timesSlope(l - 1, j, constant(weights[j]));
            sum = NetworkFormula.plus(sum, through.times(jacobian[l - 1][j][c]));
        }
        return sum;
    }

    private Sym constant(double value) {
        return Sym.constant(network.graph(), value);
    }

    /** A neck's own bends are those of its coordinates. */
    private void addBends(int l) {
        for (int i = 0; i < jacobian[l].length; i++) {
            final Sym bend = network.bend(l, i);
            if (bend == null) {
                continue;
            }
            if (isNeck[l]) {
                inner[i][i] = NetworkFormula.plus(inner[i][i], bend);
            } else {
                addOuter(bend, jacobian[l][i]);
            }
        }
    }

    private void addOuter(Sym bend, Sym[] row) {
        for (int a = 0; a < row.length; a++) {
            for (int b = a; b < row.length; b++) {
                inner[a][b] = NetworkFormula.plus(inner[a][b], bend.times(row[a].times(row[b])));
            }
        }
    }

    /** J^T (S J): from the coordinates that are neck {@code l}'s pre-activations to those before. */
    private void pullBack(int l) {
        final Sym[][] rows = jacobian[l];
        final int n = rows[0].length;
        final Sym[][] product = new Sym[rows.length][n];
        final Sym[][] outer = new Sym[n][n];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows.length; k++) {
                final Sym entry = inner[Math.min(i, k)][Math.max(i, k)];
                for (int b = 0; b < n && entry != null; b++) {
                    product[i][b] = NetworkFormula.plus(product[i][b], entry.times(rows[k][b]));
                }
            }
        }
        for (int i = 0; i < rows.length; i++) {
            for (int a = 0; a < n; a++) {
                for (int b = a; b < n && product[i][b] != null; b++) {
                    outer[a][b] = NetworkFormula.plus(outer[a][b], rows[i][a].times(product[i][b]));
                }
            }
        }
        inner = outer;
    }

    /** The numbers that overflow if the block does, but for the first layer's weights. */
    List<Sym> ingredients() {
        return ingredients;
    }

    /** The whole block, row-major. */
    List<Sym> block() {
        final List<Sym> block = new ArrayList<>();
        for (int a = 0; a < inner.length; a++) {
            for (int b = 0; b < inner.length; b++) {
                final Sym entry = inner[Math.min(a, b)][Math.max(a, b)];
                block.add(entry == null ? constant(0.0) : entry);
            }
        }
        return block;
    }
}
