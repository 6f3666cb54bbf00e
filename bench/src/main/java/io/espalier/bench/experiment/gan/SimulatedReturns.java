package io.espalier.bench.experiment.gan;

import io.espalier.pricing.random.NormalSource;

/**
 * Daily returns in per cent for where the market's are not at hand: GARCH(1,1) with Student shocks of 6 degrees of freedom, the
 * long-run variance that of an index, the memory shorter (persistence 0.95), so that blocks of a year are alike.
 */
public final class SimulatedReturns {
    private static final double MU = 0.05;
    private static final double OMEGA = 0.06;
    private static final double ALPHA = 0.10;
    private static final double BETA = 0.85;
    private static final int FREEDOM = 6;

    private SimulatedReturns() {}

    /** {@code days} of them, the first variance that of the long run. */
    public static double[] of(int days, long seed) {
        final NormalSource normals = new NormalSource(seed, 0);
        final double[] returns = new double[days];
        double h = OMEGA / (1.0 - ALPHA - BETA);
        for (int t = 0; t < days; t++) {
            final double shock = Math.sqrt(h) * student(normals, t);
            returns[t] = MU + shock;
            h = OMEGA + ALPHA * shock * shock + BETA * h;
        }
        return returns;
    }

    /** Of variance 1: a normal over the root of a mean square of others, times sqrt((nu - 2)/nu). */
    private static double student(NormalSource normals, int day) {
        double squares = 0.0;
        for (int k = 1; k <= FREEDOM; k++) {
            final double z = normals.normal(day, k);
            squares += z * z;
        }
        return normals.normal(day, 0) * Math.sqrt((FREEDOM - 2.0) / squares);
    }
}
