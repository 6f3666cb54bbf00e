package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import java.util.List;
import java.util.Optional;

/**
 * What a search for the smallest network inside the bands came to.
 *
 * @param bands that errors were to stay inside
 * @param sizes the smallest that every seed confirmed on fresh points; empty where none was
 * @param confirmed on how many seeds
 * @param labelLimited whether even the calibrating fit, large enough for anything asked, left the bands: labels, not nodes, are short
 * @param network the confirmed one with the least error, else the one that came closest
 * @param trials in order
 */
public record CriticalSize(
        FitErrors bands,
        Optional<List<Integer>> sizes,
        int confirmed,
        boolean labelLimited,
        Network network,
        List<SizeTrial> trials) {

    /** Copies the lists. */
    public CriticalSize {
        sizes = sizes.map(List::copyOf);
        trials = List.copyOf(trials);
    }
}
