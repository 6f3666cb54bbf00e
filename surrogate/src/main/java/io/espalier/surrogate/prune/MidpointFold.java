package io.espalier.surrogate.prune;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.enclose.NetworkEncloser;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;

/** The middles of the nodes' enclosures over a box. */
record MidpointFold(Box box, NetworkEncloser encloser) implements Fold {

    @Override
    public double[] standIns(Network network, int layer) {
        return Arrays.stream(encloser.enclose(network, box).nodes()[layer])
                .mapToDouble(Interval::midpoint)
                .toArray();
    }
}
