package io.espalier.surrogate.prune;

import java.util.List;

/**
 * One round: the hidden sizes before and after, what the nodes were ranked by when their layer was cut, which stayed, and what it cost.
 *
 * <p>Shapes, over the layers that the network had before the first round: {@code significances[layer][node]} over the nodes that the layer
 * had before this round; {@code kept[layer]} their indices that stayed, ascending; {@code r2Cut[layer]} after this layer's cut and those of
 * the layers before it. Layers that are gone have size 0 and no node. Arrays are not copied: do not write them.
 *
 * @param r2Cut R squared of values on held-out rows before retraining, layer by layer; NaN where nobody measures
 * @param r2Retrained the same after retraining
 */
public record PruningRound(
        List<Integer> before,
        List<Integer> after,
        double[][] significances,
        int[][] kept,
        double[] r2Cut,
        double r2Retrained) {

    /** Per node of {@code layer} before the round, whether it stayed. */
    public boolean[] stayed(int layer) {
        boolean[] stayed = new boolean[significances[layer].length];
        for (int node : kept[layer]) {
            stayed[node] = true;
        }
        return stayed;
    }

    /** R squared of values on held-out rows when all layers were cut and nothing was retrained. */
    public double r2BeforeRetraining() {
        return r2Cut[r2Cut.length - 1];
    }
}
