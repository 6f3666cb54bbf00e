package io.espalier.bench.experiment.garchsmile;

/**
 * V = sum over T steps of E h_t, with its derivatives to h1, omega and the persistence p.
 *
 * <p>E h_{t+1} = omega + p E h_t, so that V = h1 S + omega (T - S)/(1 - p) with S = (1 - p^T)/(1 - p). p must be below 1;
 * relative rounding grows like 1/(1 - p)^2.
 */
record ExpectedVariance(double sum, double byH1, double byOmega, double byPersistence) {

    static ExpectedVariance of(SmilePoint point) {
        return of(point.steps(), point.h1(), point.omega(), point.persistence());
    }

    static ExpectedVariance of(int steps, double h1, double omega, double p) {
        final double reversion = 1.0 / (1.0 - p);
        final double power = Math.pow(p, steps - 1);
        final double s = (1.0 - power * p) * reversion;
        final double sByP = (s - steps * power) * reversion;
        final double rest = (steps - s) * reversion;
        final double restByP = (rest - sByP) * reversion;
        return new ExpectedVariance(h1 * s + omega * rest, s, rest, h1 * sByP + omega * restByP);
    }
}
