package io.espalier.bench.experiment.garchsmile;

/** Prices a call under one {@link SmileDynamics}, with all Greeks, from raw parameters. */
@FunctionalInterface
public interface SmileCandidate {

    /** The undiscounted call; lambda is 0 where the dynamics are additive. */
    void price(
            double forward,
            double strike,
            int steps,
            double h1,
            double omega,
            double alpha,
            double beta,
            double lambda,
            SmileGreeks out);
}
