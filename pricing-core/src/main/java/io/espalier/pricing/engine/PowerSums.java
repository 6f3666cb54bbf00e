package io.espalier.pricing.engine;

import java.util.Arrays;
import java.util.List;

/** Means of the first four powers of a sample's numbers, and how those vary together: sums that add up in the order of chunks. */
final class PowerSums {
    static final int POWERS = 4;

    private final double[] sums = new double[POWERS];
    private final double[][] products = new double[POWERS][POWERS];
    private long count;

    /** The sums of a whole simulation; of several replicates each one's means are one observation. */
    static PowerSums join(List<Chunk> chunks, PowerSums[] parts, int replicates) {
        final PowerSums[] each = new PowerSums[replicates];
        Arrays.setAll(each, r -> new PowerSums());
        for (int k = 0; k < parts.length; k++) {
            each[chunks.get(k).replicate()].add(parts[k]);
        }
        if (replicates == 1) {
            return each[0];
        }
        final PowerSums means = new PowerSums();
        for (PowerSums replicate : each) {
            means.add(replicate.means());
        }
        return means;
    }

    /** Adds the first {@code n} observations of {@code powers[power][lane]}. */
    void add(double[][] powers, int n) {
        final double[] observation = new double[POWERS];
        for (int lane = 0; lane < n; lane++) {
            for (int k = 0; k < POWERS; k++) {
                observation[k] = powers[k][lane];
            }
            add(observation);
        }
    }

    private void add(double[] observation) {
        for (int k = 0; k < POWERS; k++) {
            sums[k] += observation[k];
            for (int l = 0; l <= k; l++) {
                products[k][l] += observation[k] * observation[l];
            }
        }
        count++;
    }

    private void add(PowerSums other) {
        for (int k = 0; k < POWERS; k++) {
            sums[k] += other.sums[k];
            for (int l = 0; l <= k; l++) {
                products[k][l] += other.products[k][l];
            }
        }
        count += other.count;
    }

    double[] means() {
        return Arrays.stream(sums).map(sum -> sum / count).toArray();
    }

    /** Of the mean of {@code sum g_k x^k}. */
    double standardError(double[] g) {
        double variance = 0.0;
        for (int k = 0; k < POWERS; k++) {
            for (int l = 0; l < POWERS; l++) {
                final double product = products[Math.max(k, l)][Math.min(k, l)] / count;
                variance += g[k] * g[l] * (product - sums[k] / count * (sums[l] / count));
            }
        }
        return count < 2 ? Double.NaN : Math.sqrt(Math.max(variance, 0.0) / (count - 1));
    }

    long count() {
        return count;
    }
}
