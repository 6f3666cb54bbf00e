package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;

/** The plain rival: a node counts as much as the Euclidean norm of its incoming weights. */
public final class Magnitude implements Criterion {

    @Override
    public String name() {
        return "magnitude";
    }

    @Override
    public double[][] significances(Network network) {
        return network.layers().stream()
                .limit(network.layers().size() - 1L)
                .map(Magnitude::norms)
                .toArray(double[][]::new);
    }

    private static double[] norms(Layer layer) {
        return Arrays.stream(layer.weights())
                .mapToDouble(row -> Math.sqrt(Arrays.stream(row).map(w -> w * w).sum()))
                .toArray();
    }
}
