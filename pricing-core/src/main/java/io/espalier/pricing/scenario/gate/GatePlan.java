package io.espalier.pricing.scenario.gate;

/**
 * How generators are judged.
 *
 * <p>Policy, with its reasons. Levels are those of the bounds: each test allows for the chance that moves the days held out in 99 of 100
 * histories ({@code significance}), that on clustering on either side, the two on losses in 9 of 10 ({@code lossSignificance}) plus a tolerance. They are not how often a
 * sound generator is refused. The law of the market itself, known without error, fails one test or another in 1 of 10 histories; a
 * generator of that law that is fitted to the days of training errs by their chance as well, for which the bounds do not allow, and fails
 * in 1 of 4 or 5, mostly by its losses and its coverage (measured: docs/SCENARIOS.md). The gate is left on the strict side: to
 * refuse a sound generator costs another choice or an overruling by hand, to use one that understates losses costs money, and few days of
 * a hold-out lie in its tail. Levels are shared among the series where there are
 * several, since a generator of many series is judged as often. Tolerances are added to what chance explains:
 * {@code lossTolerance} of the loss, {@code clusteringTolerance} of an autocorrelation, {@code kurtosisTolerance} of the kurtosis,
 * {@code discrepancyTolerance} of MMD^2. An understated loss is refused and an overstated one is not, except by Kupiec's test, which
 * has two sides; for tails that are too thin likewise.
 *
 * @param blockDays days of a block; blocks are for fitting and for judging by turns
 * @param windowDays days of the windows that are compared
 * @param horizonDays of the longer loss, at most {@code windowDays}
 * @param probability of the tail, 0.01 for the 1 % loss
 * @param windows drawn from the generator for tails and moments
 * @param dailyDraws from which each day's value at risk is read
 * @param seed of all draws
 */
public record GatePlan(
        int blockDays,
        int windowDays,
        int horizonDays,
        double probability,
        double significance,
        double lossSignificance,
        double lossTolerance,
        double clusteringTolerance,
        double kurtosisTolerance,
        double discrepancyTolerance,
        int windows,
        int dailyDraws,
        long seed) {
    private static final int YEAR = 250;

    /** Blocks that a history should have: fewer, and the half to fit and the half to judge may be of different regimes. */
    private static final int BLOCKS = 8;

    /** The least history that the standard plan judges: 500 days held out, of which 5 lie in the 1 % tail. */
    public static final int LEAST_DAYS = 1000;

    /**
     * Blocks of a year where the history has eight of them, else of an eighth of it; windows of a month; the 1 % losses of one and ten
     * days.
     *
     * @param historyDays days of the history that is to be judged by
     */
    public static GatePlan standard(int historyDays, long seed) {
        final int block = Math.min(YEAR, Math.max(historyDays, LEAST_DAYS) / BLOCKS);
        return new GatePlan(block, 20, 10, 0.01, 0.01, 0.10, 0.05, 0.10, 0.25, 0.002, 10_000, 2_000, seed);
    }

    /** @throws IllegalArgumentException if a number is out of its range */
    public GatePlan {
        check(windowDays >= 2 && blockDays >= 2 * windowDays, "a block must hold two windows of at least 2 days");
        check(horizonDays >= 1 && horizonDays <= windowDays, "the horizon must lie within a window");
        check(probability > 0.0 && probability < 0.5, "the tail's probability must lie within (0,0.5)");
        check(
                significance > 0.0 && significance < 0.5 && lossSignificance > 0.0 && lossSignificance < 0.5,
                "a significance must lie within (0,0.5)");
        check(
                Math.min(
                                        Math.min(lossTolerance, clusteringTolerance),
                                        Math.min(kurtosisTolerance, discrepancyTolerance))
                                >= 0.0
                        && lossTolerance < 1.0
                        && kurtosisTolerance < 1.0,
                "a tolerance must not be negative, and a share must be below 1");
        check(
                probability * Math.min(windows, dailyDraws) >= 1.0,
                "windows and daily draws must be enough for one to lie in the tail");
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** The same with other numbers of draws: fewer are faster and judge more roughly. */
    public GatePlan withDraws(int newWindows, int newDailyDraws) {
        return new GatePlan(
                blockDays,
                windowDays,
                horizonDays,
                probability,
                significance,
                lossSignificance,
                lossTolerance,
                clusteringTolerance,
                kurtosisTolerance,
                discrepancyTolerance,
                newWindows,
                newDailyDraws,
                seed);
    }

    /** The least history that can be judged. */
    public int leastDays() {
        return BLOCKS * blockDays;
    }
}
