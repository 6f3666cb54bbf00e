package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;

/**
 * What a removed node leaves behind: a constant in place of its output, folded into the biases of the next layer.
 */
public interface Fold {

    /** The constant that would stand in for each node of hidden layer {@code layer}. */
    double[] standIns(Network network, int layer);

    /** Nothing is left behind. */
    static Fold none() {
        return (network, layer) -> new double[network.layers().get(layer).nodes()];
    }

    /** The mean of what the node gives over {@code points}, {@code [point][input]}. */
    static Fold sampleMean(double[][] points) {
        return new SampleMeanFold(points);
    }
}
