package io.espalier.surrogate.prune;

import java.util.List;

/**
 * A trained network of some size and how it was judged.
 *
 * @param over its largest error over the band
 */
public record SizeTrial(List<Integer> sizes, Source source, FitErrors errors, double over) {

    /** Where the network came from. */
    public enum Source {
        /** Fresh weights, the first fit of its size. */
        FRESH,
        /** Fresh weights after other fits of its size had failed. */
        RESTART,
        /** A larger network without its least significant nodes. */
        PRUNED,
        /** A smaller network with one more node. */
        GROWN,
        /** Trained to confirm the size, judged on fresh points. */
        CONFIRMATION
    }

    /** Copies the sizes. */
    public SizeTrial {
        sizes = List.copyOf(sizes);
    }

    /** Whether every error was inside its band. */
    public boolean passed() {
        return over <= 1.0;
    }

    /** Hidden nodes in all. */
    public int nodes() {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }
}
