package io.espalier.surrogate.train;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Fresh weights. Source: Glorot and Bengio (2010), Understanding the difficulty of training deep feedforward networks. */
public final class Initialisation {
    private Initialisation() {}

    /**
     * A network for normalised inputs: weights normal with variance 2/(in + out) of their layer, biases zero.
     *
     * @param hidden nodes of each hidden layer
     * @throws IllegalArgumentException if there is no input or a layer without a node
     */
    public static Network glorot(int inputs, List<Integer> hidden, Activation activation, long seed) {
        if (inputs < 1 || hidden.stream().anyMatch(nodes -> nodes < 1)) {
            throw new IllegalArgumentException("a network needs at least one input and one node per layer: inputs="
                    + inputs + ", hidden=" + hidden);
        }
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        List<Layer> layers = new ArrayList<>();
        int in = inputs;
        for (int nodes : hidden) {
            layers.add(layer(in, nodes, activation, normal));
            in = nodes;
        }
        layers.add(layer(in, 1, Activation.IDENTITY, normal));
        return new Network(layers);
    }

    private static Layer layer(int in, int out, Activation activation, ZigguratSampler.NormalizedGaussian normal) {
        double deviation = Math.sqrt(2.0 / (in + out));
        double[][] weights = new double[out][in];
        for (double[] row : weights) {
            for (int i = 0; i < in; i++) {
                row[i] = deviation * normal.sample();
            }
        }
        return new Layer(weights, new double[out], activation);
    }
}
