package io.espalier.surrogate.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Networks and points drawn from a seed; weights are scaled so that pre-activations stay of order one. */
public final class RandomNetworks {
    private final UniformRandomProvider random;

    public RandomNetworks(long seed) {
        random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    /** A network with {@code hidden} layers of that activation and a linear node at its end. */
    public Network network(Activation activation, int inputs, int... hidden) {
        List<Layer> layers = new ArrayList<>();
        int before = inputs;
        for (int nodes : hidden) {
            layers.add(layer(activation, before, nodes));
            before = nodes;
        }
        layers.add(layer(Activation.IDENTITY, before, 1));
        return new Network(layers);
    }

    /** The network of {@code (x - centre)/scale}: nodes of order one over raw inputs of any size. */
    public static Network around(double[] centre, double scale, Network network) {
        List<Layer> layers = new ArrayList<>(network.layers());
        Layer first = layers.get(0);
        double[][] weights = new double[first.nodes()][centre.length];
        double[] bias = first.bias().clone();
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < centre.length; j++) {
                weights[i][j] = first.weights()[i][j] / scale;
                bias[i] -= weights[i][j] * centre[j];
            }
        }
        layers.set(0, new Layer(weights, bias, first.activation()));
        return new Network(layers);
    }

    private Layer layer(Activation activation, int inputs, int nodes) {
        double[][] weights = new double[nodes][];
        for (int i = 0; i < nodes; i++) {
            weights[i] = point(inputs, 1.7 / Math.sqrt(inputs));
        }
        return new Layer(weights, point(nodes, 0.5), activation);
    }

    /** A point uniform in [-scale, scale] in each coordinate. */
    public double[] point(int size, double scale) {
        double[] x = new double[size];
        for (int j = 0; j < size; j++) {
            x[j] = scale * (2.0 * random.nextDouble() - 1.0);
        }
        return x;
    }
}
