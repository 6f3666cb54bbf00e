package io.espalier.pricing.calibration;

/**
 * Expected variances of the next steps, with exact derivatives to the parameters.
 *
 * <p>Shapes: {@code variance[horizon]}, {@code gradient[horizon][5]} in the order mu, omega, alpha, beta, leverage; entry h - 1 is h
 * steps ahead. Units: squares of the returns'. Source: Eq. 10 for the first step, Eq. 11 for all others, of the paper on gradient
 * information in neural networks that {@code docs/GARCH.md} names; with leverage half of it counts beyond the first step.
 */
public record GarchForecast(double[] variance, double[][] gradient) {

    /**
     * After a shock {@code u} at variance {@code sigma2}, the return r = mu + u and sigma2 held: d u / d mu = -1.
     *
     * @throws IllegalArgumentException if u is not finite, sigma2 not positive and finite, or the horizon below 1
     */
    public static GarchForecast after(GarchParameters parameters, double u, double sigma2, int horizon) {
        if (!Double.isFinite(u) || !(sigma2 > 0.0) || sigma2 == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "a shock must be finite and its variance positive: u=" + u + ", sigma2=" + sigma2);
        }
        final VarianceState state = new VarianceState(parameters.ofVariance(), sigma2);
        state.moveSlopes(u);
        state.moveVariance(u);
        return ahead(state, horizon);
    }

    /**
     * After {@code returns}, oldest first: total derivatives, through every variance of the past and through h_1 = omega +
     * persistence m(mu), as the likelihood has it.
     *
     * @throws IllegalArgumentException if there is no return, one is not finite, or the horizon is below 1
     */
    public static GarchForecast through(GarchParameters parameters, double[] returns, int horizon) {
        requireReturns(returns);
        return ahead(
                VarianceState.first(parameters.ofVariance(), SampleMoments.of(returns)), parameters, returns, horizon);
    }

    /**
     * The same from a first variance that does not depend on the parameters.
     *
     * @throws IllegalArgumentException as above, and if the first variance is not positive and finite
     */
    public static GarchForecast through(
            GarchParameters parameters, double[] returns, double firstVariance, int horizon) {
        requireReturns(returns);
        if (!(firstVariance > 0.0) || firstVariance == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a variance must be positive: firstVariance=" + firstVariance);
        }
        return ahead(new VarianceState(parameters.ofVariance(), firstVariance), parameters, returns, horizon);
    }

    private static void requireReturns(double[] returns) {
        if (returns.length == 0) {
            throw new IllegalArgumentException("a forecast needs a return: n=0");
        }
        for (int t = 0; t < returns.length; t++) {
            if (!Double.isFinite(returns[t])) {
                throw new IllegalArgumentException("a return must be finite: returns[" + t + "]=" + returns[t]);
            }
        }
    }

    private static GarchForecast ahead(VarianceState state, GarchParameters parameters, double[] returns, int horizon) {
        for (double r : returns) {
            state.moveSlopes(r - parameters.mu());
            state.moveVariance(r - parameters.mu());
        }
        return ahead(state, horizon);
    }

    private static GarchForecast ahead(VarianceState state, int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("a horizon must be at least 1: horizon=" + horizon);
        }
        final double[] variance = new double[horizon];
        final double[][] gradient = new double[horizon][VarianceState.SIZE];
        for (int h = 0; h < horizon; h++) {
            if (h > 0) {
                state.expectNext();
            }
            variance[h] = state.h;
            state.slopes(gradient[h]);
        }
        return new GarchForecast(variance, gradient);
    }

    /** The standard error of each variance that the errors of the parameters bring (delta method), NaN where there is none. */
    public double[] deviations(ParameterErrors errors) {
        final double[] deviations = new double[variance.length];
        for (int h = 0; h < deviations.length; h++) {
            deviations[h] = errors.deviation(gradient[h]);
        }
        return deviations;
    }
}
