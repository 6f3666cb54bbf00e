package io.espalier.surrogate.select;

/**
 * How long a search goes on. All bounds are counts, never the clock, so that the same plan finds the same network.
 *
 * @param population candidates of a generation
 * @param generations bred after the first
 * @param draws paired trainings of each candidate
 * @param seed of first candidates, crossings and mutations
 * @param threads at most this many train; the result has the same bits on any number
 */
public record SearchPlan(int population, int generations, int draws, long seed, int threads) {

    /** @throws IllegalArgumentException if a count is too small; delta-min needs five draws */
    public SearchPlan {
        if (population < 4 || generations < 0 || draws < DeltaMin.FEWEST_DRAWS || threads < 1) {
            throw new IllegalArgumentException("a search needs a population of at least 4, at least "
                    + DeltaMin.FEWEST_DRAWS + " draws and a thread: population=" + population + ", generations="
                    + generations + ", draws=" + draws + ", threads=" + threads);
        }
    }
}
