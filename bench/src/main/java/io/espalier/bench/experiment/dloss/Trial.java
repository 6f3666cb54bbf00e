package io.espalier.bench.experiment.dloss;

/**
 * One training.
 *
 * @param fold that scores
 * @param selection least mean square error over epochs on the rows that choose; infinite where the training diverged at once
 * @param score the same weights' on the rows that score; infinite likewise
 * @param epoch when; 0 likewise
 */
public record Trial(
        BenchmarkSet set,
        Protocol protocol,
        int fold,
        Candidate candidate,
        double selection,
        double score,
        int epoch) {}
