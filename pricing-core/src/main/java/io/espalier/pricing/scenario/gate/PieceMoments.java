package io.espalier.pricing.scenario.gate;

import java.util.Arrays;

/** Sums by piece of the powers of days, and of the squares of neighbouring days; about the mean of all days. */
final class PieceMoments {
    private static final int POWERS = 5;
    private static final int PAIRS = 6;

    /** {@code [piece]}: n, sums of x, x^2, x^3, x^4. */
    private final double[][] powers;

    /** {@code [piece]}: n, sums of a, b, a^2, b^2, a b with a, b the squares of neighbours. */
    private final double[][] pairs;

    PieceMoments(double[][] stretches, int[] firstPiece, int pieceDays) {
        final int pieces = firstPiece[stretches.length];
        powers = new double[pieces][POWERS];
        pairs = new double[pieces][PAIRS];
        final double mean = Arrays.stream(stretches)
                .flatMapToDouble(Arrays::stream)
                .average()
                .orElse(0.0);
        for (int k = 0; k < stretches.length; k++) {
            for (int t = 0; t < stretches[k].length; t++) {
                final int piece = Math.min(firstPiece[k] + t / pieceDays, firstPiece[k + 1] - 1);
                addPowers(powers[piece], stretches[k][t] - mean);
                if (t + 1 < stretches[k].length) {
                    addPair(pairs[piece], square(stretches[k][t] - mean), square(stretches[k][t + 1] - mean));
                }
            }
        }
    }

    private static double square(double x) {
        return x * x;
    }

    private static void addPowers(double[] sums, double x) {
        double power = 1.0;
        for (int i = 0; i < POWERS; i++) {
            sums[i] += power;
            power *= x;
        }
    }

    private static void addPair(double[] sums, double a, double b) {
        sums[0] += 1.0;
        sums[1] += a;
        sums[2] += b;
        sums[3] += a * a;
        sums[4] += b * b;
        sums[5] += a * b;
    }

    /** Autocorrelation of squares and kurtosis of the weighted pieces. */
    double[] of(int[] weights) {
        final double[] power = new double[POWERS];
        final double[] pair = new double[PAIRS];
        for (int k = 0; k < weights.length; k++) {
            add(weights[k], powers[k], power);
            add(weights[k], pairs[k], pair);
        }
        return new double[] {correlation(pair), kurtosis(power)};
    }

    /** The same of a run of pieces, the last excluded. */
    double[] of(int first, int end) {
        final double[] power = new double[POWERS];
        final double[] pair = new double[PAIRS];
        for (int k = first; k < end; k++) {
            add(1, powers[k], power);
            add(1, pairs[k], pair);
        }
        return new double[] {correlation(pair), kurtosis(power)};
    }

    private static void add(int weight, double[] sums, double[] total) {
        for (int i = 0; i < total.length; i++) {
            total[i] += weight * sums[i];
        }
    }

    private static double correlation(double[] s) {
        final double n = s[0];
        return (s[5] - s[1] * s[2] / n) / Math.sqrt((s[3] - s[1] * s[1] / n) * (s[4] - s[2] * s[2] / n));
    }

    private static double kurtosis(double[] s) {
        final double m = s[1] / s[0];
        final double second = s[2] / s[0] - m * m;
        final double fourth = s[4] / s[0] - 4.0 * m * s[3] / s[0] + 6.0 * m * m * s[2] / s[0] - 3.0 * m * m * m * m;
        return fourth / (second * second);
    }
}
