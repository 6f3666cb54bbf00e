package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hidden sizes after each round, the last being the target; no round where the network has them already.
 */
public record PruningSchedule(List<List<Integer>> rounds) {
    /** The most hidden nodes of an automatic target, where there are no more layers than that. */
    public static final int MOST_AUTOMATIC_NODES = 16;

    /** @throws IllegalArgumentException if a layer grows, vanishes or comes between rounds */
    public PruningSchedule {
        rounds = rounds.stream().map(List::copyOf).toList();
        for (int round = 1; round < rounds.size(); round++) {
            requireTarget(rounds.get(round - 1), rounds.get(round));
        }
    }

    /**
     * Halves every layer each round until it reaches its target: 128, 64, 32, ..., target.
     *
     * @throws IllegalArgumentException if there is not one target per hidden layer, or one is not within 1 .. size
     */
    public static PruningSchedule halving(Network network, List<Integer> target) {
        List<Integer> sizes = network.hiddenSizes();
        requireTarget(sizes, target);
        List<List<Integer>> rounds = new ArrayList<>();
        while (!sizes.equals(target)) {
            sizes = halved(sizes, target);
            rounds.add(sizes);
        }
        return new PruningSchedule(rounds);
    }

    /**
     * A small fixed target that needs no search: {@value #MOST_AUTOMATIC_NODES} nodes spread evenly over the hidden layers
     * (two layers: 8 and 8), no layer larger than it is.
     *
     * <p>Two or three nodes represent a basket price to 5e-8, so the size is not what limits the fit; a search by
     * validation loss would follow the noise of the labels, and cost a retraining at every step.
     */
    public static List<Integer> automaticTarget(Network network) {
        List<Integer> sizes = network.hiddenSizes();
        int share = Math.max(1, MOST_AUTOMATIC_NODES / Math.max(1, sizes.size()));
        return sizes.stream().map(size -> Math.min(size, share)).toList();
    }

    /** Refuses a network that the first round cannot start from. */
    void requireStart(Network network) {
        if (!rounds.isEmpty()) {
            requireTarget(network.hiddenSizes(), rounds.get(0));
        }
    }

    private static List<Integer> halved(List<Integer> sizes, List<Integer> target) {
        return IntStream.range(0, sizes.size())
                .mapToObj(l -> Math.max(target.get(l), (sizes.get(l) + 1) / 2))
                .toList();
    }

    private static void requireTarget(List<Integer> sizes, List<Integer> target) {
        if (target.size() != sizes.size()) {
            throw new IllegalArgumentException("a target must name one size per hidden layer: target=" + target + " ("
                    + target.size() + " layers), network=" + sizes + " (" + sizes.size() + " layers)");
        }
        for (int l = 0; l < sizes.size(); l++) {
            if (target.get(l) < 1 || target.get(l) > sizes.get(l)) {
                throw new IllegalArgumentException("a target size must be within 1 and the layer's own: target[" + l
                        + "]=" + target.get(l) + ", size=" + sizes.get(l));
            }
        }
    }
}
