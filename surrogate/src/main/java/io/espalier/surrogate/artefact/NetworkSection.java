package io.espalier.surrogate.artefact;

import static io.espalier.surrogate.artefact.ArtefactFault.E_DIMENSION;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.List;

/** {@code NETW}: layers, each {activation, nodes, inputs, bias[nodes], weights[nodes][inputs]}. */
final class NetworkSection {
    static final String TAG = "NETW";
    private static final int LEAST_LAYER_BYTES = 3 * Integer.BYTES;

    private NetworkSection() {}

    static byte[] encode(Network network) {
        SectionOutput out = new SectionOutput().integer(network.layers().size());
        for (Layer layer : network.layers()) {
            out.text(layer.activation().name()).integer(layer.nodes()).integer(layer.inputs());
            out.numbers(layer.bias());
            for (double[] row : layer.weights()) {
                out.numbers(row);
            }
        }
        return out.toBytes();
    }

    static Network decode(SectionInput in) throws ArtefactException {
        List<Layer> layers = new ArrayList<>();
        for (int left = in.count(LEAST_LAYER_BYTES); left > 0; left--) {
            layers.add(layer(in));
        }
        try {
            return new Network(layers);
        } catch (IllegalArgumentException e) {
            throw new ArtefactException(E_DIMENSION, e.getMessage());
        }
    }

    private static Layer layer(SectionInput in) throws ArtefactException {
        Activation activation = Activation.valueOf(in.text());
        int nodes = in.count(Double.BYTES);
        int inputs = in.count(Double.BYTES);
        double[] bias = in.numbers(nodes);
        double[][] weights = new double[nodes][];
        for (int i = 0; i < nodes; i++) {
            weights[i] = in.numbers(inputs);
        }
        return new Layer(weights, bias, activation);
    }
}
