package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import java.util.stream.IntStream;

/** Takes the least significant node of all hidden layers, again and again; the last node of a layer stays. */
record NodeRemoval(Criterion criterion, Fold fold) {

    /** The network without {@code count} nodes, ranked anew after each; of equals the first goes. */
    Network without(Network network, int count) {
        Network current = network;
        for (int gone = 0; gone < count; gone++) {
            current = withoutOne(current);
        }
        return current;
    }

    /** How many nodes can go. */
    static int removable(Network network) {
        return network.hiddenNodes() - network.hiddenSizes().size();
    }

    private Network withoutOne(Network network) {
        double[][] significances = criterion.significances(network);
        int layer = -1;
        int node = -1;
        for (int l = 0; l < significances.length; l++) {
            for (int i = 0; significances[l].length > 1 && i < significances[l].length; i++) {
                if (layer < 0 || significances[l][i] < significances[layer][node]) {
                    layer = l;
                    node = i;
                }
            }
        }
        int least = node;
        int[] kept = IntStream.range(0, significances[layer].length)
                .filter(i -> i != least)
                .toArray();
        return NetworkSurgery.keep(network, layer, kept, fold.standIns(network, layer));
    }
}
