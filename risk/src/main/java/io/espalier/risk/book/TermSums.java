package io.espalier.risk.book;

import java.util.Arrays;

/**
 * Many sums whose terms change: terms of one sum lie side by side, a changed sum is added up anew.
 *
 * <p>A total depends on the present terms alone, bit for bit the same whatever came before, and cannot drift. Four partial sums
 * run beside one another; relative to the sum of absolute terms the error is at most n/4 + 2 units of rounding for n terms.
 */
final class TermSums {
    private final int[] start;
    private final int[] sumOf;
    private final double[] terms;
    private final boolean[] isDirty;
    private final int[] dirty;
    private int dirtyCount;

    /** Sums of {@code sizes[k]} zeros each. */
    TermSums(int[] sizes) {
        start = new int[sizes.length + 1];
        for (int k = 0; k < sizes.length; k++) {
            start[k + 1] = start[k] + sizes[k];
        }
        terms = new double[start[sizes.length]];
        sumOf = new int[terms.length];
        for (int k = 0; k < sizes.length; k++) {
            Arrays.fill(sumOf, start[k], start[k + 1], k);
        }
        isDirty = new boolean[sizes.length];
        dirty = new int[sizes.length];
    }

    /** The place of term {@code i} of sum {@code k}. */
    int place(int k, int i) {
        return start[k] + i;
    }

    /** Replaces the term at a place. */
    void set(int place, double term) {
        terms[place] = term;
        final int k = sumOf[place];
        if (!isDirty[k]) {
            isDirty[k] = true;
            dirty[dirtyCount++] = k;
        }
    }

    /** Adds up what has changed since the last call. */
    void addUp(double[] totals) {
        for (int d = 0; d < dirtyCount; d++) {
            final int k = dirty[d];
            totals[k] = sum(start[k], start[k + 1]);
            isDirty[k] = false;
        }
        dirtyCount = 0;
    }

    private double sum(int from, int to) {
        double a = 0.0;
        double b = 0.0;
        double c = 0.0;
        double d = 0.0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += terms[i];
            b += terms[i + 1];
            c += terms[i + 2];
            d += terms[i + 3];
        }
        for (; i < to; i++) {
            a += terms[i];
        }
        return a + b + (c + d);
    }
}
