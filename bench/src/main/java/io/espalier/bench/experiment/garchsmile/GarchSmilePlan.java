package io.espalier.bench.experiment.garchsmile;

import java.util.Set;

/**
 * How much is judged.
 *
 * @param dynamics which GARCH
 * @param runs fits of each contender, each held against points of its own
 * @param seed of the first run; others follow
 * @param points of the box per run
 * @param pairs antithetic pairs per point, a multiple of 64
 * @param arbitragePoints smiles that are searched for arbitrage
 * @param timingRounds rounds in which speed is measured; 0 for none
 */
public record GarchSmilePlan(
        Set<SmileDynamics> dynamics,
        int runs,
        long seed,
        int points,
        int pairs,
        int arbitragePoints,
        int timingRounds,
        int threads) {
    /** Moneynesses -3, -2.5, ... 3. */
    static final int STRIKES = 13;

    /** Strikes of a smile that is searched for arbitrage. */
    static final int ARBITRAGE_STRIKES = 121;

    private static final int PAIRS_TO_A_BLOCK = 64;

    /** @throws IllegalArgumentException if there is nothing to do, or a size is not possible */
    public GarchSmilePlan {
        dynamics = Set.copyOf(dynamics);
        if (dynamics.isEmpty() || runs < 1 || points < 1 || arbitragePoints < 1 || timingRounds < 0 || threads < 1) {
            throw new IllegalArgumentException("dynamics, runs, points, arbitragePoints, threads must be at least 1,"
                    + " timingRounds at least 0: dynamics=" + dynamics + ", runs=" + runs + ", points=" + points
                    + ", arbitragePoints=" + arbitragePoints + ", timingRounds=" + timingRounds + ", threads="
                    + threads);
        }
        if (pairs < PAIRS_TO_A_BLOCK || pairs % PAIRS_TO_A_BLOCK != 0) {
            throw new IllegalArgumentException("pairs must be a positive multiple of 64: pairs=" + pairs);
        }
    }

    /** Three runs, 48 points of 2^18 pairs each. */
    public static GarchSmilePlan full(long seed, int threads) {
        return new GarchSmilePlan(Set.of(SmileDynamics.values()), 3, seed, 48, 1 << 18, 256, 15, threads);
    }

    /** One run, 48 points of 2^16 pairs. */
    public static GarchSmilePlan brief(long seed, int threads) {
        return new GarchSmilePlan(Set.of(SmileDynamics.values()), 1, seed, 48, 1 << 16, 64, 5, threads);
    }

    /** With another number of points. */
    public GarchSmilePlan withPoints(int points) {
        return new GarchSmilePlan(dynamics, runs, seed, points, pairs, arbitragePoints, timingRounds, threads);
    }

    /** With another number of antithetic pairs. */
    public GarchSmilePlan withPairs(int pairs) {
        return new GarchSmilePlan(dynamics, runs, seed, points, pairs, arbitragePoints, timingRounds, threads);
    }

    /** With another number of runs. */
    public GarchSmilePlan withRuns(int runs) {
        return new GarchSmilePlan(dynamics, runs, seed, points, pairs, arbitragePoints, timingRounds, threads);
    }

    /** With another number of rounds of timing; 0 for none. */
    public GarchSmilePlan withTimingRounds(int timingRounds) {
        return new GarchSmilePlan(dynamics, runs, seed, points, pairs, arbitragePoints, timingRounds, threads);
    }
}
