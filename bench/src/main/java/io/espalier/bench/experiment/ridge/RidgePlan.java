package io.espalier.bench.experiment.ridge;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@link RidgeAccuracy} is to do.
 *
 * @param problems random baskets per cell
 * @param hidden nodes of the hidden layers after the front
 * @param seed from which problem, labels and weights of every run are drawn
 * @param threads of each run; results do not depend on it
 */
public record RidgePlan(List<RidgeCell> cells, int problems, List<Integer> hidden, long seed, int threads) {

    /** @throws IllegalArgumentException if there is no cell, problem, layer or thread */
    public RidgePlan {
        cells = List.copyOf(cells);
        hidden = List.copyOf(hidden);
        if (cells.isEmpty() || problems < 1 || hidden.isEmpty() || threads < 1) {
            throw new IllegalArgumentException("there must be cells, problems, nodes and threads: cells=" + cells
                    + ", problems=" + problems + ", nodes=" + hidden + ", threads=" + threads);
        }
    }

    /** Every number of assets with every number of samples. */
    public static List<RidgeCell> cells(int[] assets, int[] samples) {
        final List<RidgeCell> cells = new ArrayList<>();
        for (int n : assets) {
            for (int m : samples) {
                cells.add(new RidgeCell(n, m));
            }
        }
        return cells;
    }
}
