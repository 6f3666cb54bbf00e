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
    private static final double SPREAD_WEIGHTS = 1.3;
    private static final double SPREAD_BIASES = 0.7;

    private Initialisation() {}

    /**
     * A network for normalised inputs: weights normal with variance 2/(in + out) of their layer, biases zero.
     *
     * @param hidden nodes of each hidden layer
     * @throws IllegalArgumentException if there is no input or a layer without a node
     */
    public static Network glorot(int inputs, List<Integer> hidden, Activation activation, long seed) {
        return network(inputs, hidden, activation, 1.0, 0.0, seed);
    }

    /**
     * The same with weights 1.3 times as large and biases normal with deviation 0.7: nodes bend at different places from the start. In small
     * networks trained on derivatives it left a fifth to a third less error than biases of zero (worst of three, six inputs).
     *
     * @throws IllegalArgumentException as above
     */
    public static Network spread(int inputs, List<Integer> hidden, Activation activation, long seed) {
        return network(inputs, hidden, activation, SPREAD_WEIGHTS, SPREAD_BIASES, seed);
    }

    private static Network network(
            int inputs, List<Integer> hidden, Activation activation, double weights, double biases, long seed) {
        if (inputs < 1 || hidden.stream().anyMatch(nodes -> nodes < 1)) {
            throw new IllegalArgumentException("a network needs at least one input and one node per layer: inputs="
                    + inputs + ", hidden=" + hidden);
        }
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        List<Layer> layers = new ArrayList<>();
        int in = inputs;
        for (int nodes : hidden) {
            layers.add(layer(in, nodes, activation, weights, biases, normal));
            in = nodes;
        }
        layers.add(layer(in, 1, Activation.IDENTITY, 1.0, 0.0, normal));
        return new Network(layers);
    }

    private static Layer layer(
            int in,
            int out,
            Activation activation,
            double scale,
            double biases,
            ZigguratSampler.NormalizedGaussian normal) {
        double deviation = scale * Math.sqrt(2.0 / (in + out));
        double[][] weights = new double[out][in];
        for (double[] row : weights) {
            for (int i = 0; i < in; i++) {
                row[i] = deviation * normal.sample();
            }
        }
        double[] bias = new double[out];
        for (int i = 0; biases > 0.0 && i < out; i++) {
            bias[i] = biases * normal.sample();
        }
        return new Layer(weights, bias, activation);
    }
}
