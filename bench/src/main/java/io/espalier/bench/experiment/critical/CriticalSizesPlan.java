package io.espalier.bench.experiment.critical;

import java.util.List;

/**
 * What {@link CriticalSizes} is to do.
 *
 * @param samples antithetic one-path rows of the noisy cases
 * @param exactSamples rows of the exact one
 * @param runs searches of each case, of seeds {@code seed}, {@code seed + 1}, ...: of problem, labels and weights
 * @param threads of each run; results do not depend on it
 */
public record CriticalSizesPlan(
        List<CriticalCase> cases, int samples, int exactSamples, int runs, long seed, int threads) {

    /** @throws IllegalArgumentException if there is nothing to do */
    public CriticalSizesPlan {
        cases = List.copyOf(cases);
        if (cases.isEmpty() || samples < 2 || exactSamples < 2 || runs < 1 || threads < 1) {
            throw new IllegalArgumentException("there must be cases, samples, seeds and threads: cases=" + cases
                    + ", samples=" + samples + ", exactSamples=" + exactSamples + ", seeds=" + runs + ", threads="
                    + threads);
        }
    }
}
