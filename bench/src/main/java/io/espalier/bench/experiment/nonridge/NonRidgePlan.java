package io.espalier.bench.experiment.nonridge;

import java.util.List;

/**
 * What {@link NotOnlyRidges} is to do.
 *
 * @param problems names of the catalogue
 * @param shapes nodes of the hidden layers; none: those that each problem suggests
 * @param samples antithetic rows, each drawn once while training
 * @param runs trainings of each, of seeds {@code seed}, {@code seed + 1}, ...
 * @param threads of each run; results do not depend on it
 */
public record NonRidgePlan(
        List<String> problems, List<List<Integer>> shapes, List<Integer> samples, int runs, long seed, int threads) {

    /** @throws IllegalArgumentException if there is nothing to do */
    public NonRidgePlan {
        problems = List.copyOf(problems);
        shapes = List.copyOf(shapes);
        samples = List.copyOf(samples);
        if (problems.isEmpty() || samples.isEmpty() || runs < 1 || threads < 1) {
            throw new IllegalArgumentException("there must be problems, samples, seeds and threads: problems="
                    + problems + ", nodes=" + shapes + ", samples=" + samples + ", seeds=" + runs + ", threads="
                    + threads);
        }
        for (int rows : samples) {
            if (rows < 2) {
                throw new IllegalArgumentException("there must be two samples at least: samples=" + rows);
            }
        }
    }
}
