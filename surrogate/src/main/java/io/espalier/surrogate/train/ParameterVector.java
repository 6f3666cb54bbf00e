package io.espalier.surrogate.train;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parameters of a network as one vector: layer by layer, node by node its weights, then the biases of the layer. */
record ParameterVector(int[] sizes, Activation activation) {

    static ParameterVector of(Network network) {
        int[] sizes = new int[network.layers().size() + 1];
        sizes[0] = network.inputs();
        for (int l = 0; l < network.layers().size(); l++) {
            sizes[l + 1] = network.layers().get(l).nodes();
        }
        return new ParameterVector(sizes, network.hiddenActivation());
    }

    int length() {
        return weightsAt(sizes.length - 1);
    }

    /** Where the weights of layer {@code l} begin. */
    int weightsAt(int l) {
        int at = 0;
        for (int k = 0; k < l; k++) {
            at += sizes[k + 1] * (sizes[k] + 1);
        }
        return at;
    }

    /** Where its biases begin. */
    int biasesAt(int l) {
        return weightsAt(l) + sizes[l + 1] * sizes[l];
    }

    double[] read(Network network) {
        double[] theta = new double[length()];
        for (int l = 0; l < network.layers().size(); l++) {
            Layer layer = network.layers().get(l);
            for (int i = 0; i < layer.nodes(); i++) {
                System.arraycopy(layer.weights()[i], 0, theta, weightsAt(l) + i * sizes[l], sizes[l]);
            }
            System.arraycopy(layer.bias(), 0, theta, biasesAt(l), layer.nodes());
        }
        return theta;
    }

    Network write(double[] theta) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < sizes.length - 1; l++) {
            double[][] weights = new double[sizes[l + 1]][];
            for (int i = 0; i < weights.length; i++) {
                int from = weightsAt(l) + i * sizes[l];
                weights[i] = Arrays.copyOfRange(theta, from, from + sizes[l]);
            }
            double[] bias = Arrays.copyOfRange(theta, biasesAt(l), biasesAt(l) + sizes[l + 1]);
            layers.add(new Layer(weights, bias, l == sizes.length - 2 ? Activation.IDENTITY : activation));
        }
        return new Network(layers);
    }
}
