package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Examples;
import java.util.Arrays;

/**
 * Rows along a single direction, averaged in bins of neighbours: few rows with little noise in place of many with much.
 *
 * <p>Bins hold equally many rows, in order of the one input. What a bin's mean says is its rows' mean input, value, slope and curvature; the
 * noise about a straight line within bins is pooled over groups of neighbouring bins, as a covariance of the three, because a path that pays
 * much also moves much. Deterministic. Source: local averaging before generalised least squares; the direction from {@code GradientDirections}.
 */
final class Bins {
    private static final int LEAST_BINS = 48;
    private static final int MOST_BINS = 1024;
    private static final int ROWS_OF_A_BIN = 64;
    private static final int LEAST_ROWS = 8;

    private final TrainingSet set;
    private final int outputs;
    private final int[] order;
    private final int count;
    private final int each;

    /** @throws IllegalArgumentException if rows have more than one input, or there are too few */
    Bins(TrainingSet set) {
        if (set.inputs != 1 || set.rows() < LEAST_BINS * LEAST_ROWS) {
            throw new IllegalArgumentException("bins need rows along one direction, and enough of them: inputs="
                    + set.inputs + ", rows=" + set.rows() + ", least=" + LEAST_BINS * LEAST_ROWS);
        }
        this.set = set;
        outputs = set.hasSecondOrder() ? 3 : 2;
        order = sorted(set.x);
        count = count(set.rows());
        each = set.rows() / count;
    }

    /** Row numbers in order of x; equal x in order of rows. */
    private static int[] sorted(float[] x) {
        long[] keys = new long[x.length];
        for (int i = 0; i < keys.length; i++) {
            int bits = Float.floatToIntBits(x[i]);
            // Negative floats count down in their bits: turned over, all bits order as the numbers do.
            int ordered = bits ^ (bits >> 31 & 0x7fffffff);
            keys[i] = ((long) ordered << 32) | i;
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** How many bins that many rows make; 0 where they are too few. */
    static int count(int rows) {
        return rows < LEAST_BINS * LEAST_ROWS ? 0 : Math.max(LEAST_BINS, Math.min(MOST_BINS, rows / ROWS_OF_A_BIN));
    }

    /** Output m of a row: value, slope, curvature along the input. */
    private double output(int row, int m) {
        return switch (m) {
            case 0 -> set.y[row];
            case 1 -> set.dy[row];
            // Directions have length 1 and may point either way.
            default -> set.hessianTimes[row] * set.direction[row];
        };
    }

    /** The mean of each bin; rows that fill no bin, fewer than there are bins, are left out at the upper end. */
    Examples means() {
        double[] x = new double[count];
        double[][] means = new double[outputs][count];
        for (int b = 0; b < count; b++) {
            for (int i = b * each; i < (b + 1) * each; i++) {
                x[b] += set.x[order[i]] / (double) each;
                for (int m = 0; m < outputs; m++) {
                    means[m][b] += output(order[i], m) / each;
                }
            }
        }
        double[] ones = new double[outputs == 3 ? count : 0];
        Arrays.fill(ones, 1.0);
        return new Examples(1, x, means[0], means[1], ones, outputs == 3 ? means[2] : ones);
    }

    /** Means of as many neighbouring bins together; bins that fill no group are left out at the upper end. */
    Examples joined(Examples means, int together) {
        int groups = means.size() / together;
        return new Examples(
                1,
                averages(means.x(), groups, together),
                averages(means.y(), groups, together),
                averages(means.dy(), groups, together),
                averages(means.direction(), groups, together),
                averages(means.hessianTimes(), groups, together));
    }

    private static double[] averages(double[] values, int groups, int together) {
        double[] averages = new double[values.length == 0 ? 0 : groups];
        for (int g = 0; g < averages.length; g++) {
            for (int i = g * together; i < (g + 1) * together; i++) {
                averages[g] += values[i] / together;
            }
        }
        return averages;
    }

    /** Covariance of the noise of a row's outputs about a straight line, pooled over {@code groups} of neighbouring bins: [group][m][m']. */
    double[][][] noise(int groups) {
        double[][][] noise = new double[groups][outputs][outputs];
        int[] bins = new int[groups];
        for (int b = 0; b < count; b++) {
            int group = (int) ((long) b * groups / count);
            addNoise(b, noise[group]);
            bins[group]++;
        }
        for (int g = 0; g < groups; g++) {
            for (double[] row : noise[g]) {
                for (int m = 0; m < outputs; m++) {
                    row[m] /= (double) bins[g] * (each - 2);
                }
            }
        }
        return noise;
    }

    private void addNoise(int bin, double[][] sum) {
        double[] at = new double[each];
        double[][] left = new double[outputs][each];
        for (int i = 0; i < each; i++) {
            int row = order[bin * each + i];
            at[i] = set.x[row];
            for (int m = 0; m < outputs; m++) {
                left[m][i] = output(row, m);
            }
        }
        for (double[] values : left) {
            takeLine(at, values);
        }
        for (int m = 0; m < outputs; m++) {
            for (int n = 0; n < outputs; n++) {
                for (int i = 0; i < each; i++) {
                    sum[m][n] += left[m][i] * left[n][i];
                }
            }
        }
    }

    /** Takes the straight line of least squares away. */
    private static void takeLine(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0.0;
        double xy = 0.0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * y[i];
        }
        double slope = xx > 0.0 ? xy / xx : 0.0;
        for (int i = 0; i < x.length; i++) {
            y[i] -= meanY + slope * (x[i] - meanX);
        }
    }
}
