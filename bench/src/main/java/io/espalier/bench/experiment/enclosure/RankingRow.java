package io.espalier.bench.experiment.enclosure;

import java.util.List;

/**
 * How one way to rank a network's nodes does without any retraining.
 *
 * @param criterion in words
 * @param seconds of one ranking of all layers
 * @param spearman per hidden layer, with the sampled significance rms(node) rms(adjoint)
 * @param kept R2 of values over the served box once half of every layer is gone, by fold: none, sample mean, midpoint of its own enclosure;
 *     NaN where a criterion has no midpoint
 */
public record RankingRow(String criterion, double seconds, List<Double> spearman, List<Double> kept) {

    /** Copies the lists. */
    public RankingRow {
        spearman = List.copyOf(spearman);
        kept = List.copyOf(kept);
    }
}
