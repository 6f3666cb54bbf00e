package io.espalier.risk.book;

import java.util.Arrays;

/**
 * Many sums of fixed multiples of numbers that change: terms of one sum lie side by side, a sum whose numbers changed is added up
 * anew.
 *
 * <p>A total depends on the present numbers alone, bit for bit the same whatever came before, and cannot drift. Four partial sums
 * run beside one another; relative to the sum of absolute terms the error is at most n/4 + 3 units of rounding for n terms.
 */
final class TermSums {
    private final int[] start;
    private final double[] weight;
    private final int[] number;
    private final double[] totals;
    private final SumGroups groups;
    private double[] numbers = new double[1];
    private int reserved;

    /**
     * Sums of terms that are all 0.
     *
     * @param sumsOf the sum of each term of each position, the terms of a sum in this order
     * @param totals one for each sum, written here
     */
    TermSums(int[][] sumsOf, double[] totals) {
        int[] sizes = new int[totals.length];
        for (int[] sums : sumsOf) {
            for (int k : sums) {
                sizes[k]++;
            }
        }
        start = new int[sizes.length + 1];
        for (int k = 0; k < sizes.length; k++) {
            start[k + 1] = start[k] + sizes[k];
        }
        weight = new double[start[sizes.length]];
        number = new int[weight.length];
        this.totals = totals;
        groups = new SumGroups(sumsOf, sizes);
    }

    /** Makes room for {@code count} further numbers, all 0; where the first of them stands. It moves {@link #numbers()}. */
    int reserve(int count) {
        final int first = reserved;
        reserved += count;
        if (reserved > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(reserved, 2 * numbers.length));
        }
        return first;
    }

    /** Makes term {@code i} of sum {@code k} that multiple of a number. */
    void define(int k, int i, double newWeight, int newNumber) {
        weight[start[k] + i] = newWeight;
        number[start[k] + i] = newNumber;
    }

    /** The numbers themselves, finite; whoever changes some says so by {@link #changed}. */
    double[] numbers() {
        return numbers;
    }

    /** Says that numbers of position {@code p} have changed. */
    void changed(int p) {
        for (int i = groups.ownStart(p); i < groups.ownStart(p + 1); i++) {
            final int k = groups.own(i);
            totals[k] = term(start[k]) + 0.0;
        }
        groups.mark(p);
    }

    /** Adds up what has changed since the last call. */
    void addUp() {
        for (int w = 0; w < groups.words(); w++) {
            for (long left = groups.takeWord(w); left != 0; left &= left - 1) {
                final int k = SumGroups.sum(w, left);
                totals[k] = sum(start[k], start[k + 1]);
            }
        }
    }

    private double sum(int from, int to) {
        double a = 0.0;
        double b = 0.0;
        double c = 0.0;
        double d = 0.0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += term(i);
            b += term(i + 1);
            c += term(i + 2);
            d += term(i + 3);
        }
        for (; i < to; i++) {
            a += term(i);
        }
        return a + b + (c + d);
    }

    private double term(int i) {
        return weight[i] * numbers[number[i]];
    }
}
