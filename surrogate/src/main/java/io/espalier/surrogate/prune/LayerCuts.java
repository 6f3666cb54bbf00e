package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The cuts of one round, layer by layer, each on the network as the one before left it. */
final class LayerCuts {
    private final List<Integer> before;
    private final List<Integer> after;
    private final double[][] significances;
    private final int[][] kept;
    private final double[] r2Cut;
    private Network network;

    LayerCuts(Network network, List<Integer> before, List<Integer> after) {
        this.network = network;
        this.before = before;
        this.after = after;
        significances = new double[after.size()][0];
        kept = new int[after.size()][0];
        r2Cut = new double[after.size()];
    }

    /** Cuts every layer; {@code r2} is the network's before. */
    Network run(Criterion criterion, Removal removal, HeldOut heldOut, double r2) {
        double reached = r2;
        int place = 0;
        for (int layer = 0; layer < after.size(); layer++) {
            if (before.get(layer) > 0) {
                significances[layer] = criterion.significances(network)[place];
                kept[layer] = mostSignificant(significances[layer], after.get(layer));
                if (kept[layer].length < before.get(layer)) {
                    network = removal.cut(network, place, kept[layer]);
                    reached = heldOut.r2(network);
                }
                place += after.get(layer) > 0 ? 1 : 0;
            }
            r2Cut[layer] = reached;
        }
        return network;
    }

    PruningRound retrained(double r2) {
        return new PruningRound(before, after, significances, kept, r2Cut, r2);
    }

    private static int[] mostSignificant(double[] significance, int size) {
        return IntStream.range(0, significance.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -significance[i]))
                .limit(size)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }
}
