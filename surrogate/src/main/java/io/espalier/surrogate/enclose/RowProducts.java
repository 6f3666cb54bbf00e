package io.espalier.surrogate.enclose;

/** A row vector times a matrix, shaped so that C2 makes vector instructions of it. */
final class RowProducts {
    private RowProducts() {}

    /** {@code out[p] += sum_m row[m] weights[m][p]}, four m at a time. */
    static void add(double[] row, double[][] weights, double[] out) {
        int m = 0;
        for (; m + 3 < row.length; m += 4) {
            addFour(
                    row[m],
                    weights[m],
                    row[m + 1],
                    weights[m + 1],
                    row[m + 2],
                    weights[m + 2],
                    row[m + 3],
                    weights[m + 3],
                    out);
        }
        for (; m < row.length; m++) {
            addOne(row[m], weights[m], out);
        }
    }

    private static void addFour(
            double a0,
            double[] b0,
            double a1,
            double[] b1,
            double a2,
            double[] b2,
            double a3,
            double[] b3,
            double[] out) {
        for (int p = 0; p < out.length; p++) {
            out[p] += a0 * b0[p] + a1 * b1[p] + a2 * b2[p] + a3 * b3[p];
        }
    }

    private static void addOne(double a, double[] b, double[] out) {
        for (int p = 0; p < out.length; p++) {
            out[p] += a * b[p];
        }
    }
}
