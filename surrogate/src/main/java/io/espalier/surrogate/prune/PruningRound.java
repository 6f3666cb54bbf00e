package io.espalier.surrogate.prune;

import java.util.List;

/**
 * One round: the hidden sizes before and after, what the nodes were ranked by when their layer was cut, and which stayed.
 *
 * <p>Shapes: {@code significances[layer][node]} over the nodes that the layer had before the round; {@code kept[layer]}
 * their indices that stayed, ascending. Arrays are not copied: do not write them.
 */
public record PruningRound(List<Integer> before, List<Integer> after, double[][] significances, int[][] kept) {

    /** Per node of {@code layer} before the round, whether it stayed. */
    public boolean[] stayed(int layer) {
        boolean[] stayed = new boolean[significances[layer].length];
        for (int node : kept[layer]) {
            stayed[node] = true;
        }
        return stayed;
    }
}
