package io.espalier.bench.experiment.dloss;

/**
 * One training.
 *
 * @param fold that scores
 * @param selection least mean square error over epochs on the rows that choose
 * @param score the same weights' on the rows that score
 * @param epoch when
 */
public record Trial(
        BenchmarkSet set,
        Protocol protocol,
        int fold,
        Candidate candidate,
        double selection,
        double score,
        int epoch) {}
