package io.espalier.surrogate.blackbox;

/**
 * How to train on a list of prices.
 *
 * @param seed of the split, the starting weights, the shuffles and the random pairs
 * @param threads at most this many run; the result has the same bits on any number
 * @param steps of every try
 */
public record PricePlan(long seed, int threads, int steps) {
    private static final int STEPS = 8000;

    /** @throws IllegalArgumentException if there is not at least one thread and one step */
    public PricePlan {
        if (threads < 1 || steps < 1) {
            throw new IllegalArgumentException(
                    "threads and steps must be at least 1: threads=" + threads + ", steps=" + steps);
        }
    }

    /** As many steps as a few hundred prices want. */
    public static PricePlan of(long seed, int threads) {
        return new PricePlan(seed, threads, STEPS);
    }
}
