package io.espalier.surrogate.prune;

import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.enclose.NetworkEncloser;
import io.espalier.surrogate.network.Network;

/**
 * What a removed node leaves behind: a constant in place of its output, folded into the biases of the next layer.
 *
 * <p>Which to take: on naive interval enclosures the {@link #midpoint} of the paper harms a wide network, since the middle
 * of a far too wide interval is nowhere near what the node gives. Hence midpoint only where enclosures are tight.
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

    /** The middle of the node's plain interval over {@code box}: the paper's choice. */
    static Fold midpoint(Box box) {
        return midpoint(box, NetworkEncloser.plain());
    }

    /** The middle of the node's enclosure over {@code box}. */
    static Fold midpoint(Box box, NetworkEncloser encloser) {
        return new MidpointFold(box, encloser);
    }
}
