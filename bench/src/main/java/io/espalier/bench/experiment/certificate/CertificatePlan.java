package io.espalier.bench.experiment.certificate;

import java.util.List;

/**
 * What to certify.
 *
 * @param assets of the baskets
 * @param hidden shapes of the networks that are certified
 * @param pruned whether each is pruned from an oversized network first; else it is trained at once
 * @param rows antithetic rows of labels
 * @param points uniform points of the search, corners, diagonals and climbs aside
 */
public record CertificatePlan(
        int[] assets, List<List<Integer>> hidden, boolean pruned, int rows, int points, long seed, int threads) {

    /** @throws IllegalArgumentException if there is nothing to do */
    public CertificatePlan {
        hidden = List.copyOf(hidden);
        if (assets.length == 0 || hidden.isEmpty() || rows < 1 || points < 1 || threads < 1) {
            throw new IllegalArgumentException("there must be a basket, a shape, a row, a point and a thread: assets="
                    + assets.length + ", hidden=" + hidden + ", rows=" + rows + ", points=" + points + ", threads="
                    + threads);
        }
    }
}
