package io.espalier.surrogate.train;

import java.util.Arrays;

/** Between the rows of a training set and the panels of a pass: inputs in, errors out. Rows beyond the last have no error. */
final class Gather {
    private Gather() {}

    static void inputs(Rows rows, float[][] panel) {
        columns(rows, rows.set().x, panel);
    }

    static void directions(Rows rows, float[][] panel) {
        columns(rows, rows.set().direction, panel);
    }

    private static void columns(Rows rows, float[] values, float[][] panel) {
        final int d = panel.length;
        final int count = rows.count();
        for (int j = 0; j < d; j++) {
            final float[] column = panel[j];
            for (int i = 0; i < count; i++) {
                column[i] = values[rows.row(i) * d + j];
            }
            Arrays.fill(column, count, column.length, 0f);
        }
    }

    /** Writes f less the labels; returns the sum of squares. */
    static double valueErrors(Rows rows, float[] f, float[] errors) {
        final float[] y = rows.set().y;
        final int count = rows.count();
        for (int i = 0; i < count; i++) {
            errors[i] = f[i] - y[rows.row(i)];
        }
        Arrays.fill(errors, count, errors.length, 0f);
        return sumOfSquares(errors);
    }

    /** Four sums side by side: one alone would wait for itself. The length is a multiple of four. */
    private static double sumOfSquares(float[] errors) {
        double s0 = 0.0;
        double s1 = 0.0;
        double s2 = 0.0;
        double s3 = 0.0;
        for (int i = 0; i < errors.length; i += 4) {
            s0 += errors[i] * errors[i];
            s1 += errors[i + 1] * errors[i + 1];
            s2 += errors[i + 2] * errors[i + 2];
            s3 += errors[i + 3] * errors[i + 3];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Writes g less its labels, entry by entry; adds the sums of squares. */
    static void gradientErrors(Rows rows, float[][] g, float[][] errors, double[] sums) {
        errors(rows, rows.set().dy, g, errors, sums);
    }

    /** Writes Hessians times directions less their labels, entry by entry; adds the sums of squares. */
    static void curvatureErrors(Rows rows, float[][] g, float[][] errors, double[] sums) {
        errors(rows, rows.set().hessianTimes, g, errors, sums);
    }

    private static void errors(Rows rows, float[] labels, float[][] g, float[][] errors, double[] sums) {
        final int d = g.length;
        final int count = rows.count();
        for (int j = 0; j < d; j++) {
            final float[] gj = g[j];
            final float[] ej = errors[j];
            for (int i = 0; i < count; i++) {
                ej[i] = gj[i] - labels[rows.row(i) * d + j];
            }
            Arrays.fill(ej, count, ej.length, 0f);
            sums[j] += sumOfSquares(ej);
        }
    }
}
