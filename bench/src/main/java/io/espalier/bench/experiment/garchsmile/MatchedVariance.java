package io.espalier.bench.experiment.garchsmile;

import io.espalier.pricing.math.NormalDistribution;

/** No network: Bachelier or Black-Scholes with the sum of expected variances in place of the variance. */
public final class MatchedVariance implements SmileCandidate {
    private final SmileDynamics dynamics;

    /** Bachelier's formula for additive dynamics, that of Black and Scholes for logarithmic ones. */
    public MatchedVariance(SmileDynamics dynamics) {
        this.dynamics = dynamics;
    }

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
        final double leverage = 1.0 + lambda * lambda;
        final ExpectedVariance variance = ExpectedVariance.of(steps, h1, omega, alpha * leverage + beta);
        final double deviation = Math.sqrt(variance.sum());
        final double value;
        final double delta;
        final double gamma;
        final double byVariance;
        if (dynamics == SmileDynamics.ADDITIVE) {
            final double d = (forward - strike) / deviation;
            final double density = NormalDistribution.density(d);
            delta = NormalDistribution.cdf(d);
            value = (forward - strike) * delta + deviation * density;
            gamma = density / deviation;
            byVariance = 0.5 * density / deviation;
        } else {
            final double d = Math.log(forward / strike) / deviation + 0.5 * deviation;
            final double density = NormalDistribution.density(d);
            delta = NormalDistribution.cdf(d);
            value = forward * delta - strike * NormalDistribution.cdf(d - deviation);
            gamma = density / (forward * deviation);
            byVariance = 0.5 * forward * density / deviation;
        }
        final double byPersistence = byVariance * variance.byPersistence();
        out.set(
                value,
                delta,
                gamma,
                byVariance * variance.byH1(),
                byVariance * variance.byOmega(),
                leverage * byPersistence,
                byPersistence,
                2.0 * alpha * lambda * byPersistence);
    }
}
