package io.espalier.pricing.scenario;

import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A market whose law is known: r = sqrt(h) z, h' = 0.02 + 0.08 r^2 + 0.90 h of variance 1, z of Student's law with six degrees of
 * freedom and variance 1; further series share their shocks with the first.
 */
public final class SimulatedReturns {
    static final double OMEGA = 0.02;
    static final double ALPHA = 0.08;
    static final double BETA = 0.90;
    private static final double[] SHOCKS = shocks();

    private SimulatedReturns() {}

    private static double[] shocks() {
        TDistribution law = new TDistribution(null, 6.0);
        double[] shocks = new double[4001];
        for (int i = 0; i < shocks.length; i++) {
            shocks[i] = law.inverseCumulativeProbability((i + 0.5) / shocks.length) / Math.sqrt(1.5);
        }
        return shocks;
    }

    static double shock(RandomGenerator random) {
        return SHOCKS[random.nextInt(SHOCKS.length)];
    }

    /** The variance of the next day. */
    static double next(double h, double r) {
        return OMEGA + ALPHA * r * r + BETA * h;
    }

    /** One series. */
    public static double[] one(int days, long seed) {
        Random random = new Random(seed);
        double[] returns = new double[days];
        double h = 1.0;
        for (int t = -200; t < days; t++) {
            double r = Math.sqrt(h) * shock(random);
            h = next(h, r);
            if (t >= 0) {
                returns[t] = r;
            }
        }
        return returns;
    }

    /** Independent normal returns of deviation 1. */
    public static double[] calm(int days, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, days).mapToDouble(t -> random.nextGaussian()).toArray();
    }

    /** Two series that share the share {@code rho} of their shocks. */
    public static double[][] two(int days, double rho, long seed) {
        double[] a = one(days, seed);
        double[] b = one(days, seed + 1);
        double[][] rows = new double[days][];
        for (int t = 0; t < days; t++) {
            rows[t] = new double[] {a[t], rho * a[t] + Math.sqrt(1.0 - rho * rho) * b[t]};
        }
        return rows;
    }
}
