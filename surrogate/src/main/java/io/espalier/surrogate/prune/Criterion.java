package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;

/** Ranks the hidden nodes of a network. */
public interface Criterion {

    /** The word for it in specs and reports. */
    String name();

    /** One number per hidden layer and node, {@code [layer][node]}: within a layer the largest is the last to go. */
    double[][] significances(Network network);
}
