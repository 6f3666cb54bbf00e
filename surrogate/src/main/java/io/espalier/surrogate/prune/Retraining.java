package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;

/** Repairs a network after nodes were taken out. */
@FunctionalInterface
public interface Retraining {

    /** The retrained network, of the same sizes; {@code round} counts from 0. */
    Network retrain(Network pruned, int round);
}
