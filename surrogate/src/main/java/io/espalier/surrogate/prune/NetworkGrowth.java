package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives a network one more node that nothing depends on yet: the function stays as it was until it is trained. */
final class NetworkGrowth {
    private NetworkGrowth() {}

    /** Sizes with one more node in the smallest layer, the first of equals. */
    static List<Integer> next(List<Integer> sizes) {
        int smallest = 0;
        for (int l = 1; l < sizes.size(); l++) {
            smallest = sizes.get(l) < sizes.get(smallest) ? l : smallest;
        }
        List<Integer> larger = new ArrayList<>(sizes);
        larger.set(smallest, sizes.get(smallest) + 1);
        return larger;
    }

    /**
     * The network with the sizes of {@code fresh}, which has one more node in one layer: what goes into that node is the last row of fresh.
     */
    static Network grown(Network network, Network fresh) {
        int layer = 0;
        while (network.layers().get(layer).nodes() == fresh.layers().get(layer).nodes()) {
            layer++;
        }
        List<Layer> layers = new ArrayList<>(network.layers());
        layers.set(layer, withRow(layers.get(layer), fresh.layers().get(layer)));
        layers.set(layer + 1, withIdleColumn(layers.get(layer + 1)));
        return new Network(layers);
    }

    private static Layer withRow(Layer layer, Layer fresh) {
        int last = layer.nodes();
        double[][] weights = Arrays.copyOf(layer.weights(), last + 1);
        weights[last] = fresh.weights()[last];
        double[] bias = Arrays.copyOf(layer.bias(), last + 1);
        bias[last] = fresh.bias()[last];
        return new Layer(weights, bias, layer.activation());
    }

    private static Layer withIdleColumn(Layer next) {
        double[][] weights = Arrays.stream(next.weights())
                .map(row -> Arrays.copyOf(row, row.length + 1))
                .toArray(double[][]::new);
        return new Layer(weights, next.bias(), next.activation());
    }
}
