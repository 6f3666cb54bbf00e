package io.espalier.pricing.scenario.backtest;

/**
 * Unconditional coverage: are there as many exceptions as the level of the value at risk says?
 *
 * <p>LR = 2 log [(1 - x/n)^(n-x) (x/n)^x / ((1 - p)^(n-x) p^x)], chi-square with one degree of freedom. Two-sided: too few exceptions
 * count against it as too many do. Source: Kupiec (1995), Journal of Derivatives 3(2).
 */
public final class KupiecTest {
    private KupiecTest() {}

    /**
     * Judges a value at risk that is to be exceeded with this probability, 0.01 at a level of 99 %.
     *
     * @throws IllegalArgumentException if the probability is not within (0, 1) or there is no day
     */
    public static LikelihoodRatio of(ExceptionCounts counts, double probability) {
        requireJudgeable(counts, probability);
        final long calm = counts.days() - counts.exceptions();
        return LikelihoodRatio.of(
                LikelihoodRatio.logLikelihood(calm, counts.exceptions(), probability),
                LikelihoodRatio.largestLogLikelihood(calm, counts.exceptions()),
                1);
    }

    private static void requireJudgeable(ExceptionCounts counts, double probability) {
        if (!(probability > 0.0 && probability < 1.0) || counts.days() < 1) {
            throw new IllegalArgumentException("coverage needs a day and a probability within (0,1): days="
                    + counts.days() + ", probability=" + probability);
        }
    }
}
