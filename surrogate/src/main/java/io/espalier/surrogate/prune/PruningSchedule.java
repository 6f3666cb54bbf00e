package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The hidden sizes after each round, the last being the target; no round where the network has them already.
 *
 * <p>Every round names all layers that the network had before the first; a layer of size 0 is gone, and its neighbours meet.
 */
public record PruningSchedule(List<List<Integer>> rounds) {
    /** The most hidden nodes of an automatic target, where there are no more layers than that. */
    public static final int MOST_AUTOMATIC_NODES = 16;

    /** Nodes that a layer which is to go is first cut to, as the paper's (3,3,1,2,2,2) was before it became (3,3,1). */
    private static final int BEFORE_GOING = 2;

    /** One node in so many goes each round where nobody knows the end. */
    private static final int SHARE = 4;

    /** @throws IllegalArgumentException if a layer grows or comes between rounds, or none is left */
    public PruningSchedule {
        rounds = rounds.stream().map(List::copyOf).toList();
        for (int round = 1; round < rounds.size(); round++) {
            requireTarget(rounds.get(round - 1), rounds.get(round));
        }
    }

    /**
     * Halves every layer each round until it reaches its target: 128, 64, 32, ..., target. Layers with target 0 are cut to two nodes beside the
     * others, and go together in a last round of their own.
     *
     * @throws IllegalArgumentException if there is not one target per hidden layer, one is not within 0 .. size, or all are 0
     */
    public static PruningSchedule halving(Network network, List<Integer> target) {
        List<Integer> sizes = network.hiddenSizes();
        requireTarget(sizes, target);
        List<Integer> all = sizes;
        List<Integer> narrow = perLayer(
                sizes, layer -> target.get(layer) > 0 ? target.get(layer) : Math.min(BEFORE_GOING, all.get(layer)));
        List<List<Integer>> rounds = new ArrayList<>();
        while (!sizes.equals(narrow)) {
            List<Integer> now = sizes;
            sizes = perLayer(now, layer -> Math.max(narrow.get(layer), (now.get(layer) + 1) / 2));
            rounds.add(sizes);
        }
        if (!sizes.equals(target)) {
            rounds.add(target);
        }
        return new PruningSchedule(rounds);
    }

    /**
     * Takes a quarter of every layer's nodes away each round, at least one, down to one node a layer; for a pruning that ends where too much is
     * lost.
     */
    public static PruningSchedule shrinking(Network network) {
        List<Integer> sizes = network.hiddenSizes();
        List<List<Integer>> rounds = new ArrayList<>();
        while (sizes.stream().anyMatch(size -> size > 1)) {
            List<Integer> now = sizes;
            sizes = perLayer(now, layer -> Math.max(1, now.get(layer) - Math.max(1, now.get(layer) / SHARE)));
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

    private static List<Integer> perLayer(List<Integer> sizes, IntUnaryOperator size) {
        return IntStream.range(0, sizes.size()).map(size).boxed().toList();
    }

    private static void requireTarget(List<Integer> sizes, List<Integer> target) {
        if (target.size() != sizes.size()) {
            throw new IllegalArgumentException("a target must name one size per hidden layer: target=" + target + " ("
                    + target.size() + " layers), network=" + sizes + " (" + sizes.size() + " layers)");
        }
        for (int l = 0; l < sizes.size(); l++) {
            if (target.get(l) < 0 || target.get(l) > sizes.get(l)) {
                throw new IllegalArgumentException("a target size must be within 0 and the layer's own: target[" + l
                        + "]=" + target.get(l) + ", size=" + sizes.get(l));
            }
        }
        if (!target.isEmpty() && target.stream().allMatch(size -> size == 0)) {
            throw new IllegalArgumentException("a target must leave a hidden layer: target=" + target);
        }
    }
}
