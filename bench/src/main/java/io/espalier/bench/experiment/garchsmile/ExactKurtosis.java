package io.espalier.bench.experiment.garchsmile;

import io.espalier.pricing.math.NormalDistribution;

/**
 * No network, additive dynamics: Gram-Charlier with the exact variance and kurtosis.
 *
 * <p>Price = sd g(m, k) with m = (F - K)/sd, k the excess kurtosis, g = m Phi + phi + (k/24)(m^2 - 1) phi; d/dm takes the Hermite
 * polynomial He_n times phi to -He_{n+1} phi. Source: Jarrow and Rudd (1982), J. Financial Economics 10.
 */
public final class ExactKurtosis implements SmileCandidate {

    @Override
    public void price(
            double forward,
            double strike,
            int steps,
            double h1,
            double omega,
            double alpha,
            double beta,
            double lambda,
            SmileGreeks out) {
        final AdditiveKurtosis moments = AdditiveKurtosis.of(steps, h1, omega, alpha, beta);
        final double deviation = Math.sqrt(moments.variance().getValue());
        final double m = (forward - strike) / deviation;
        final double density = NormalDistribution.density(m);
        final double weight = moments.excess().getValue() / 24.0;
        final double second = m * m - 1.0;
        final double third = m * (m * m - 3.0);
        final double fourth = m * m * (m * m - 6.0) + 3.0;
        final double delta = NormalDistribution.cdf(m) - weight * third * density;
        // sd at fixed strike moves m too: d(sd g)/d sd = g - m g_m.
        final double byVariance = 0.5 * density * (1.0 + weight * (second + m * third)) / deviation;
        final double byExcess = deviation * second * density / 24.0;
        final double[] greeks = new double[4];
        for (int j = 0; j < greeks.length; j++) {
            greeks[j] = byVariance * moments.variance().getPartialDerivative(j)
                    + byExcess * moments.excess().getPartialDerivative(j);
        }
        out.set(
                (forward - strike) * NormalDistribution.cdf(m) + deviation * density * (1.0 + weight * second),
                delta,
                density * (1.0 + weight * fourth) / deviation,
                greeks[0],
                greeks[1],
                greeks[2],
                greeks[3],
                0.0);
    }
}
