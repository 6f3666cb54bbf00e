package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import java.util.List;

/**
 * The pruned and retrained network, what ranked its nodes, and how each round went.
 *
 * @param r2Before R squared of values on held-out rows before the first round; NaN where nobody measures
 * @param rounds in order; one that lost more than was allowed is the last of them, and the network is that of the round before
 * @param undone whether there is such a one
 */
public record PruningReport(
        Network network, String criterion, double r2Before, List<PruningRound> rounds, boolean undone) {

    /** Copies the rounds. */
    public PruningReport {
        rounds = List.copyOf(rounds);
    }

    /** What a round lost after retraining: the rise of 1 - R squared over the network before the first round. */
    public double loss(PruningRound round) {
        return r2Before - round.r2Retrained();
    }

    /** The rounds that the network went through, without one that was undone. */
    public List<PruningRound> keptRounds() {
        return undone ? rounds.subList(0, rounds.size() - 1) : rounds;
    }
}
