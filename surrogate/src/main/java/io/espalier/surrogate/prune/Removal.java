package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;

/**
 * What removed nodes and layers leave behind.
 *
 * @param fold of nodes
 * @param points over which a removed layer's responses are replaced by the nearest straight lines, {@code [point][input]}; none where no
 *     layer goes
 */
public record Removal(Fold fold, double[][] points) {

    /** For prunings in which no layer goes. */
    public static Removal ofNodes(Fold fold) {
        return new Removal(fold, new double[0][]);
    }

    /** The network with only the nodes {@code kept} in hidden layer {@code layer}, without the layer where there are none. */
    Network cut(Network network, int layer, int[] kept) {
        return kept.length == 0
                ? NetworkSurgery.removeLayer(network, layer, LayerLine.nearest(network, layer, points))
                : NetworkSurgery.keep(network, layer, kept, fold.standIns(network, layer));
    }
}
