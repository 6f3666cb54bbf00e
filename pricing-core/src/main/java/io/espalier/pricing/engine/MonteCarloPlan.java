package io.espalier.pricing.engine;

/**
 * How a simulation is run.
 *
 * <p>{@code paths} counts independent observations. Antithetic sampling follows each path by its mirror image and takes the
 * mean of both for one observation: twice the work, and never a larger standard error. The result depends on everything
 * here but {@code threads}.
 */
public record MonteCarloPlan(long paths, long seed, boolean antithetic, int threads) {

    /** @throws IllegalArgumentException if there is not at least one path and one thread */
    public MonteCarloPlan {
        if (paths < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "paths and threads must be >= 1: paths=" + paths + ", threads=" + threads);
        }
    }
}
