package io.espalier.bench.subject;

import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** An untrained SiLU network of stated sizes: random weights, inputs brought to [-1, 1] in its first layer. */
public final class SeededNetwork {
    /** The pruned network of the paper on seven assets. */
    public static final String PRUNED = "3-3-1-2-2-2";
    /** The network before pruning. */
    public static final String OVERSIZED = "128-128-128-128-128-128";

    private SeededNetwork() {}

    /** A network over {@code domain} with hidden sizes such as {@code 3-3-1-2-2-2}; the same seed gives the same weights. */
    public static Network of(String hidden, Box domain, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] sizes =
                Arrays.stream(hidden.split("-")).mapToInt(Integer::parseInt).toArray();
        List<Layer> layers = new ArrayList<>();
        layers.add(firstLayer(sizes[0], domain, random));
        for (int l = 1; l < sizes.length; l++) {
            layers.add(new Layer(weights(sizes[l], sizes[l - 1], random), new double[sizes[l]], Activation.SILU));
        }
        layers.add(new Layer(weights(1, sizes[sizes.length - 1], random), new double[1], Activation.IDENTITY));
        return new Network(layers);
    }

    private static Layer firstLayer(int nodes, Box domain, SplittableRandom random) {
        double[][] weights = weights(nodes, domain.size(), random);
        double[] bias = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            for (int j = 0; j < domain.size(); j++) {
                double halfWidth = 0.5 * (domain.high()[j] - domain.low()[j]);
                weights[node][j] /= halfWidth;
                bias[node] -= weights[node][j] * (domain.low()[j] + halfWidth);
            }
        }
        return new Layer(weights, bias, Activation.SILU);
    }

    /** Uniform with variance 2/inputs, so that signals keep their size from layer to layer (He et al., 2015). */
    private static double[][] weights(int nodes, int inputs, SplittableRandom random) {
        double bound = Math.sqrt(6.0 / inputs);
        double[][] weights = new double[nodes][];
        for (int node = 0; node < nodes; node++) {
            weights[node] = random.doubles(inputs, -bound, bound).toArray();
        }
        return weights;
    }
}
