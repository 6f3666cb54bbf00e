package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;

/** Numbers of hidden nodes, {@code [layer][node]}. */
final class HiddenNodes {
    private HiddenNodes() {}

    /** One zero per hidden node. */
    static double[][] zeros(Network network) {
        return network.hiddenSizes().stream().map(double[]::new).toArray(double[][]::new);
    }
}
