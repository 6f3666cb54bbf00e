package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * Prunes in rounds, layer by layer, and has the network retrained after each round.
 *
 * <p>Within a round each layer is ranked on the network as the layers before it left it. Of equally significant nodes the
 * one with the lower index stays. Same network, schedule and retraining give the same bits.
 */
public final class SignificancePruner {
    private final Criterion criterion;
    private final Removal removal;
    private final Retraining retraining;
    private final HeldOut heldOut;

    /** A pruner of nodes that ranks by {@code criterion}, leaves {@code fold} behind, repairs by {@code retraining} and does not measure. */
    public SignificancePruner(Criterion criterion, Fold fold, Retraining retraining) {
        this(criterion, Removal.ofNodes(fold), retraining, HeldOut.none());
    }

    /** A pruner of nodes and layers that measures by {@code heldOut} what each cut costs and each retraining regains. */
    public SignificancePruner(Criterion criterion, Removal removal, Retraining retraining, HeldOut heldOut) {
        this.criterion = criterion;
        this.removal = removal;
        this.retraining = retraining;
        this.heldOut = heldOut;
    }

    /**
     * Runs every round of {@code schedule} on {@code network}.
     *
     * @throws IllegalArgumentException if the schedule is not one for a network of these sizes
     * @throws IllegalStateException if the retraining gives back other sizes
     */
    public PruningReport prune(Network network, PruningSchedule schedule) {
        return rounds(network, schedule, heldOut.r2(network), Double.POSITIVE_INFINITY);
    }

    /**
     * Runs rounds until one, retrained, has lost more than {@code allowed}: that one is undone, and the pruning ends.
     *
     * @param allowed by how much 1 - R squared of values on held-out rows may rise over that of {@code network}
     * @throws IllegalArgumentException as above, or if {@code allowed} is not a finite number from 0, or nobody measures
     */
    public PruningReport prune(Network network, PruningSchedule schedule, double allowed) {
        double before = heldOut.r2(network);
        if (!(allowed >= 0.0 && allowed <= Double.MAX_VALUE) || Double.isNaN(before)) {
            throw new IllegalArgumentException(
                    "a loss must be finite, >= 0 and measured: allowed=" + allowed + ", r2 on held-out rows=" + before);
        }
        return rounds(network, schedule, before, allowed);
    }

    private PruningReport rounds(Network network, PruningSchedule schedule, double r2Before, double allowed) {
        schedule.requireStart(network);
        List<PruningRound> rounds = new ArrayList<>();
        Network reached = network;
        List<Integer> before = network.hiddenSizes();
        double r2 = r2Before;
        boolean undone = false;
        for (int round = 0; round < schedule.rounds().size() && !undone; round++) {
            List<Integer> after = schedule.rounds().get(round);
            LayerCuts cuts = new LayerCuts(reached, before, after);
            Network repaired = retrained(cuts.run(criterion, removal, heldOut, r2), round);
            r2 = heldOut.r2(repaired);
            rounds.add(cuts.retrained(r2));
            undone = allowed < Double.POSITIVE_INFINITY && !(r2Before - r2 <= allowed);
            reached = undone ? reached : repaired;
            before = after;
        }
        return new PruningReport(reached, criterion.name(), r2Before, rounds, undone);
    }

    private Network retrained(Network pruned, int round) {
        Network repaired = retraining.retrain(pruned, round);
        if (!repaired.hiddenSizes().equals(pruned.hiddenSizes())) {
            throw new IllegalStateException("retraining must not change the sizes: before=" + pruned.hiddenSizes()
                    + ", after=" + repaired.hiddenSizes());
        }
        return repaired;
    }
}
