package io.espalier.pricing.scenario.gate;

/**
 * How generators are judged.
 *
 * <p>Policy, with its reasons. Levels: each test refuses a sound generator in 1 of 100 histories ({@code significance}), shared among the
 * series where there are several, since a generator of many series is judged as often. Tolerances are added to what chance explains:
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
        double lossTolerance,
        double clusteringTolerance,
        double kurtosisTolerance,
        double discrepancyTolerance,
        int windows,
        int dailyDraws,
        long seed) {
    /** Two blocks to fit and two to judge. */
    private static final int LEAST_BLOCKS = 4;

    /** A year of days per block, a month per window, the 1 % losses of one and ten days. */
    public static GatePlan standard(long seed) {
        return new GatePlan(250, 20, 10, 0.01, 0.01, 0.05, 0.10, 0.25, 0.002, 10_000, 2_000, seed);
    }

    /** @throws IllegalArgumentException if a number is out of its range */
    public GatePlan {
        check(windowDays >= 2 && blockDays >= 2 * windowDays, "a block must hold two windows of at least 2 days");
        check(horizonDays >= 1 && horizonDays <= windowDays, "the horizon must lie within a window");
        check(probability > 0.0 && probability < 0.5, "the tail's probability must lie within (0,0.5)");
        check(significance > 0.0 && significance < 0.5, "the significance must lie within (0,0.5)");
        check(
                Math.min(Math.min(lossTolerance, clusteringTolerance), Math.min(kurtosisTolerance, discrepancyTolerance))
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

    /** The least history that can be judged. */
    public int leastDays() {
        return LEAST_BLOCKS * blockDays;
    }
}
