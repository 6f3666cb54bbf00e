package io.espalier.pricing.scenario.backtest;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Twice the log-likelihood that a hypothesis gives away: chi-square where it holds and days are many.
 *
 * @param statistic at least 0
 */
public record LikelihoodRatio(double statistic, int degreesOfFreedom) {

    /** The probability of at least this statistic where the hypothesis holds. */
    public double pValue() {
        return RegularizedGamma.Q.value(0.5 * degreesOfFreedom, 0.5 * statistic);
    }

    /** Of the log-likelihoods of the hypothesis and of the alternative; what rounding leaves below 0 is 0. */
    static LikelihoodRatio of(double hypothesis, double alternative, int degreesOfFreedom) {
        return new LikelihoodRatio(Math.max(2.0 * (alternative - hypothesis), 0.0), degreesOfFreedom);
    }

    /** Log-likelihood of counts under a probability of the second kind; what cannot happen and did not costs nothing. */
    static double logLikelihood(long first, long second, double probability) {
        return times(first, Math.log1p(-probability)) + times(second, Math.log(probability));
    }

    /** The same under the share that the counts themselves have. */
    static double largestLogLikelihood(long first, long second) {
        return first + second == 0 ? 0.0 : logLikelihood(first, second, (double) second / (first + second));
    }

    private static double times(long count, double log) {
        return count == 0 ? 0.0 : count * log;
    }
}
