package io.espalier.pricing.label;

import java.util.Arrays;

/** Sums of H d_r per direction, column and lane, between the samples they belong to. */
final class HessianRows {
    private final double[][][] sums;
    private final int d;

    HessianRows(int directions, int d, int lanes) {
        this.sums = new double[directions][d][lanes];
        this.d = d;
    }

    /** [lane]: where H d_r of column j is summed. */
    double[] sum(int r, int j) {
        return sums[r][j];
    }

    void clear() {
        for (double[][] direction : sums) {
            for (double[] column : direction) {
                Arrays.fill(column, 0.0);
            }
        }
    }

    /** Rows first, first + 1, ... to lanes; lanes beyond the last row repeat it. */
    static void read(LabelledSamples samples, int first, double[][] x) {
        final int d = x.length;
        for (int j = 0; j < d; j++) {
            for (int lane = 0; lane < x[j].length; lane++) {
                final int row = Math.min(first + lane, samples.size() - 1);
                x[j][lane] = samples.x()[row * d + j];
            }
        }
    }

    /** Lanes to rows first, first + 1, ... of {@code hd} as far as there are any. */
    void write(int first, double[] hd) {
        final int perRow = sums.length * d;
        final int rows = Math.min(sums[0][0].length, hd.length / perRow - first);
        for (int r = 0; r < sums.length; r++) {
            for (int j = 0; j < d; j++) {
                for (int lane = 0; lane < rows; lane++) {
                    hd[(first + lane) * perRow + r * d + j] = sums[r][j][lane];
                }
            }
        }
    }
}
