package io.espalier.pricing.emit;

import io.espalier.pricing.graph.Recipe;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The arguments of a block, in sets: values, tangents, adjoints, tangents of adjoints; what is not asked for is null. */
final class ArgumentTable {
    private final int perSet;
    /** One number for all lanes: [set][argument]. */
    final double[][] values;

    final double[][] dots;
    /** Numbers per lane: [set][argument][lane]. */
    final double[][][] lanes;

    final double[][][] laneDots;
    final double[][][] bars;
    final double[][][] barDots;

    ArgumentTable(int sets, int perSet, BitSet active, Recipe recipe, Arena arena) {
        this.perSet = perSet;
        final BitSet all = new BitSet();
        all.set(0, perSet);
        final BitSet none = new BitSet();
        final boolean isUniform = recipe.uniformArguments();
        this.values = new double[sets][perSet];
        this.dots = new double[sets][perSet];
        this.lanes = table(sets, isUniform ? none : all, arena);
        this.laneDots = table(sets, isUniform || !recipe.hasDots() ? none : active, arena);
        this.bars = table(sets, recipe.hasBars() ? active : none, arena);
        this.barDots = table(sets, recipe.hasDots() ? active : none, arena);
    }

    private double[][][] table(int sets, BitSet chosen, Arena arena) {
        final double[][][] table = new double[sets][perSet][];
        for (double[][] set : table) {
            chosen.stream().forEach(j -> set[j] = arena.array());
        }
        return table;
    }

    /**
     * The set that an argument of a call belongs to.
     *
     * @param sets the sets of that call
     */
    int set(List<Integer> sets, int index) {
        return sets.get(index / perSet);
    }

    /** Its place within the set. */
    int place(int index) {
        return index % perSet;
    }

    /** Its row of one of the tables here. */
    double[] row(double[][][] table, List<Integer> sets, int index) {
        return table[set(sets, index)][place(index)];
    }

    /** Sets all adjoints to 0. */
    void clearBars() {
        clear(bars);
        clear(barDots);
    }

    private static void clear(double[][][] table) {
        for (double[][] set : table) {
            for (double[] row : set) {
                if (row != null) {
                    Arrays.fill(row, 0.0);
                }
            }
        }
    }
}
