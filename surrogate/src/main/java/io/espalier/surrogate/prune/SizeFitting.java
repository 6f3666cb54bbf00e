package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import java.util.List;

/** All that a search for a size knows of how networks are made, trained and judged. Same arguments, same answers. */
public record SizeFitting(Fresh fresh, Refit refit, Judge judge) {

    /** Makes networks that have learnt nothing. */
    @FunctionalInterface
    public interface Fresh {
        /** A network of these hidden sizes. */
        Network network(List<Integer> sizes, long seed);
    }

    /** Trains. */
    @FunctionalInterface
    public interface Refit {
        /**
         * The network trained on, of the same sizes.
         *
         * @param effort multiple of the usual number of steps
         */
        Network refit(Network network, int effort, long seed);
    }

    /** Judges. */
    @FunctionalInterface
    public interface Judge {
        /** The errors on that set of points, none of which any training has seen. */
        FitErrors errors(Network network, JudgingSet set);
    }

    /** Which points judge. */
    public enum JudgingSet {
        /** Those by which the search decides. */
        SEARCH,
        /** Those that nothing was chosen by until a size is to be confirmed. */
        FRESH
    }
}
