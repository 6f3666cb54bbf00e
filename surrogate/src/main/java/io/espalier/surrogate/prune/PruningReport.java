package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import java.util.List;

/** The pruned and retrained network, what ranked its nodes, and how each round went. */
public record PruningReport(Network network, String criterion, List<PruningRound> rounds) {

    /** Copies the rounds. */
    public PruningReport {
        rounds = List.copyOf(rounds);
    }
}
