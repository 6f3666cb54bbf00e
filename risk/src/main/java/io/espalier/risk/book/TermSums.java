package io.espalier.risk.book;

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
    private final double[] numbers;
    private final SumMarks changed;

    /**
     * Sums of {@code sizes[k]} terms each, all of them 0.
     *
     * @param numbers how many numbers the terms are multiples of
     */
    TermSums(int[] sizes, int numbers) {
        start = new int[sizes.length + 1];
        for (int k = 0; k < sizes.length; k++) {
            start[k + 1] = start[k] + sizes[k];
        }
        weight = new double[start[sizes.length]];
        number = new int[weight.length];
        this.numbers = new double[numbers];
        changed = new SumMarks(sizes.length);
    }

    /** Makes term {@code i} of sum {@code k} that multiple of a number. */
    void define(int k, int i, double newWeight, int newNumber) {
        weight[start[k] + i] = newWeight;
        number[start[k] + i] = newNumber;
    }

    /** The numbers themselves, finite; whoever changes one tells {@link #changed()}. */
    double[] numbers() {
        return numbers;
    }

    /** The sums of which a number has changed since they were added up. */
    SumMarks changed() {
        return changed;
    }

    /** Adds up what has changed since the last call. */
    void addUp(double[] totals) {
        for (int w = 0; w < changed.words(); w++) {
            for (long left = changed.takeWord(w); left != 0; left &= left - 1) {
                final int k = SumMarks.sum(w, left);
                totals[k] = sum(start[k], start[k + 1]);
            }
        }
    }

    private double sum(int from, int to) {
        if (to - from == 1) {
            return term(from) + 0.0;
        }
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
