package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prunes in rounds, layer by layer, and has the network retrained after each round.
 *
 * <p>Within a round each layer is ranked on the network as the layers before it left it. Of equally significant nodes the
 * one with the lower index stays. Same network, schedule and retraining give the same bits.
 */
public final class SignificancePruner {
    private final Criterion criterion;
    private final Fold fold;
    private final Retraining retraining;

    /** A pruner that ranks by {@code criterion}, leaves {@code fold} behind and repairs by {@code retraining}. */
    public SignificancePruner(Criterion criterion, Fold fold, Retraining retraining) {
        this.criterion = criterion;
        this.fold = fold;
        this.retraining = retraining;
    }

    /**
     * Runs every round of {@code schedule} on {@code network}.
     *
     * @throws IllegalArgumentException if the schedule is not one for a network of these sizes
     * @throws IllegalStateException if the retraining gives back other sizes
     */
    public PruningReport prune(Network network, PruningSchedule schedule) {
        schedule.requireStart(network);
        List<PruningRound> rounds = new ArrayList<>();
        Network current = network;
        for (int round = 0; round < schedule.rounds().size(); round++) {
            List<Integer> sizes = schedule.rounds().get(round);
            List<Integer> before = current.hiddenSizes();
            double[][] significances = new double[sizes.size()][];
            int[][] kept = new int[sizes.size()][];
            for (int layer = 0; layer < sizes.size(); layer++) {
                significances[layer] = criterion.significances(current)[layer];
                kept[layer] = mostSignificant(significances[layer], sizes.get(layer));
                current = NetworkSurgery.keep(current, layer, kept[layer], fold.standIns(current, layer));
            }
            rounds.add(new PruningRound(before, sizes, significances, kept));
            current = retrained(current, round);
        }
        return new PruningReport(current, criterion.name(), rounds);
    }

    private static int[] mostSignificant(double[] significance, int size) {
        return IntStream.range(0, significance.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -significance[i]))
                .limit(size)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
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
