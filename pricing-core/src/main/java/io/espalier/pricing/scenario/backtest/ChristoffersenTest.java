package io.espalier.pricing.scenario.backtest;

/**
 * Independence and conditional coverage: do exceptions come no likelier after an exception than after a calm day?
 *
 * <p>The alternative is a Markov chain of first order with its own probability after each kind of day. Independence has one degree of
 * freedom. Conditional coverage adds Kupiec's ratio, and has two. Pairs are counted within stretches of days; with no exception before
 * another day the ratio of independence is 0: nothing was seen. Source: Christoffersen (1998), International Economic Review 39(4).
 */
public final class ChristoffersenTest {
    private ChristoffersenTest() {}

    /** One probability of an exception, whatever the day before was. */
    public static LikelihoodRatio independence(ExceptionCounts counts) {
        final long calm = counts.calmThenCalm() + counts.exceptionThenCalm();
        final long exceptions = counts.calmThenException() + counts.exceptionThenException();
        return LikelihoodRatio.of(
                LikelihoodRatio.largestLogLikelihood(calm, exceptions),
                LikelihoodRatio.largestLogLikelihood(counts.calmThenCalm(), counts.calmThenException())
                        + LikelihoodRatio.largestLogLikelihood(
                                counts.exceptionThenCalm(), counts.exceptionThenException()),
                1);
    }

    /**
     * The stated probability, whatever the day before was.
     *
     * @throws IllegalArgumentException as {@link KupiecTest#of}
     */
    public static LikelihoodRatio conditionalCoverage(ExceptionCounts counts, double probability) {
        return new LikelihoodRatio(
                KupiecTest.of(counts, probability).statistic()
                        + independence(counts).statistic(),
                2);
    }
}
