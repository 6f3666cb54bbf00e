package io.espalier.pricing.calibration;

import java.util.Random;

/** Returns of a known process, started at its long-run variance. */
final class SimulatedReturns {
    private SimulatedReturns() {}

    static double[] of(GarchParameters truth, int n, long seed) {
        Random random = new Random(seed);
        double[] returns = new double[n];
        double h = truth.longRunVariance();
        for (int t = 0; t < n; t++) {
            double u = Math.sqrt(h) * shock(truth.degreesOfFreedom(), random);
            returns[t] = truth.mu() + u;
            double reaction = truth.alpha() + (u < 0.0 ? truth.leverage() : 0.0);
            h = truth.omega() + reaction * u * u + truth.beta() * h;
        }
        return returns;
    }

    /** Of variance 1; a whole number of degrees of freedom, or infinitely many. */
    private static double shock(double nu, Random random) {
        double z = random.nextGaussian();
        if (nu == Double.POSITIVE_INFINITY) {
            return z;
        }
        double squares = 0.0;
        for (int k = 0; k < nu; k++) {
            double y = random.nextGaussian();
            squares += y * y;
        }
        return z * Math.sqrt((nu - 2.0) / squares);
    }
}
