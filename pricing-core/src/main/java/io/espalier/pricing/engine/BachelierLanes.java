package io.espalier.pricing.engine;

import io.espalier.pricing.math.Exponential;
import io.espalier.pricing.math.TailRatios;

/**
 * Bachelier's formula for a block of options at a time: what a kink leaves over the two lines of its payoff.
 *
 * <p>With s^2 = variance T, d = m/s, a = |d|, R the Mills ratio: {@code tail} = phi(a) R(a), {@code excess} =
 * s phi(a) (1 - a R(a)). Sums of two doubles up to d, because phi feels an error of d magnified d times; relative error about 1e-15
 * as far as |d| = 37. A lane knows nothing of its neighbours, and every operation is rounded alike in whatever code: the bits are
 * those of its inputs alone. Where T is 0 the lane means nothing. Arrays are [lane]. Source: Bachelier (1900).
 */
final class BachelierLanes {
    /** Lanes of a block: little enough for all rows to stay in the nearest cache. */
    static final int SIZE = 128;

    private static final double INVERSE_SQRT_TWO_PI = 0.3989422804014327;

    /** What is paid on; only carried. */
    final double[] forward = new double[SIZE];
    /** Forward minus strike, as a sum of two. */
    final double[] moneyness = new double[SIZE];

    final double[] moneynessTail = new double[SIZE];
    /** Variance of a year, as a sum of two. */
    final double[] variance = new double[SIZE];

    final double[] varianceTail = new double[SIZE];
    /** Time to expiry T. */
    final double[] years = new double[SIZE];

    final double[] rate = new double[SIZE];

    /** e^(-rate T). */
    final double[] discount = new double[SIZE];
    /** d, as far as the density reaches. */
    final double[] distance = new double[SIZE];
    /** phi(a)/s. */
    final double[] curvature = new double[SIZE];

    final double[] tail = new double[SIZE];
    final double[] excess = new double[SIZE];

    private final double[] deviation = new double[SIZE];
    private final double[] inverse = new double[SIZE];
    private final double[] exponent = new double[SIZE];
    private final double[] correction = new double[SIZE];
    private final double[] density = new double[SIZE];

    /** Values the first {@code n} lanes. */
    void evaluate(int n) {
        fillDiscount(n);
        fillDeviation(n);
        fillDistance(n);
        fillDensity(n);
        TailRatios.fill(exponent, density, n, tail, excess);
        for (int i = 0; i < n; i++) {
            excess[i] *= deviation[i];
        }
    }

    private void fillDiscount(int n) {
        for (int i = 0; i < n; i++) {
            exponent[i] = -(rate[i] * years[i]);
        }
        Exponential.exp(exponent, discount, n);
    }

    /** s and 1/s; until {@link #fillDistance} the correction is what s lacks of the root. */
    private void fillDeviation(int n) {
        for (int i = 0; i < n; i++) {
            deviation[i] = Math.sqrt(variance[i] * years[i]);
        }
        for (int i = 0; i < n; i++) {
            inverse[i] = 1.0 / deviation[i];
        }
        for (int i = 0; i < n; i++) {
            final double square = variance[i] * years[i];
            final double rest = Math.fma(variance[i], years[i], -square) + varianceTail[i] * years[i];
            correction[i] = rest;
        }
        for (int i = 0; i < n; i++) {
            final double square = variance[i] * years[i];
            correction[i] = (Math.fma(-deviation[i], deviation[i], square) + correction[i]) * (0.5 * inverse[i]);
        }
    }

    /** d = m/s within reach of the density, and -d^2/2 as exponent and correction. */
    private void fillDistance(int n) {
        for (int i = 0; i < n; i++) {
            distance[i] = within(moneyness[i] * inverse[i], TailRatios.REACH);
        }
        for (int i = 0; i < n; i++) {
            // What the quotient lacks; out of reach it is not that, and means nothing beside a density of 0.
            final double rest = Math.fma(-distance[i], deviation[i], moneyness[i]);
            correction[i] = (rest + (moneynessTail[i] - distance[i] * correction[i])) * inverse[i];
        }
        for (int i = 0; i < n; i++) {
            final double d = distance[i];
            final double square = d * d;
            exponent[i] = -0.5 * square;
            correction[i] = 1.0 - (0.5 * Math.fma(d, d, -square) + d * within(correction[i], 1.0));
        }
    }

    private static double within(double x, double reach) {
        return Math.max(-reach, Math.min(x, reach));
    }

    private void fillDensity(int n) {
        Exponential.exp(exponent, density, n);
        for (int i = 0; i < n; i++) {
            density[i] = INVERSE_SQRT_TWO_PI * density[i] * correction[i];
        }
        for (int i = 0; i < n; i++) {
            curvature[i] = density[i] * inverse[i];
        }
        for (int i = 0; i < n; i++) {
            exponent[i] = Math.abs(distance[i]);
        }
    }
}
