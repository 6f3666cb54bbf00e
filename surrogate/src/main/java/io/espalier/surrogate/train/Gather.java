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
        double sum = 0.0;
        for (int i = 0; i < count; i++) {
            final float error = f[i] - y[rows.row(i)];
            errors[i] = error;
            sum += error * error;
        }
        Arrays.fill(errors, count, errors.length, 0f);
        return sum;
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
            double sum = 0.0;
            for (int i = 0; i < count; i++) {
                final float error = gj[i] - labels[rows.row(i) * d + j];
                ej[i] = error;
                sum += error * error;
            }
            Arrays.fill(ej, count, ej.length, 0f);
            sums[j] += sum;
        }
    }
}
