package io.espalier.risk.book;

/**
 * What one position adds to the totals: so many terms, each a fixed multiple of a number that its valuations change.
 *
 * <p>The terms of n legs: value, theta, n deltas, n vegas, and with curvature the gammas of legs a <= b row by row; of two legs on
 * one underlying the gamma stands for both halves of the Hessian.
 */
final class RiskTerms {
    static final int VALUE = 0;
    static final int THETA = 1;
    private static final int SCALARS = 2;

    private final int[] underlyings;
    private final double[] weight;
    private final int[] number;

    /** The terms of a position on these underlyings, all of weight 0. */
    RiskTerms(int[] underlyings, boolean curvature) {
        this.underlyings = underlyings;
        weight = new double[size(underlyings.length, curvature)];
        number = new int[weight.length];
    }

    /** Number of terms. */
    static int size(int legs, boolean curvature) {
        return SCALARS + 2 * legs + (curvature ? legs * (legs + 1) / 2 : 0);
    }

    static int delta(int a) {
        return SCALARS + a;
    }

    static int vega(int a, int legs) {
        return SCALARS + legs + a;
    }

    /** Of legs {@code a <= b}. */
    static int gamma(int a, int b, int legs) {
        return SCALARS + 2 * legs + a * legs - a * (a - 1) / 2 + b - a;
    }

    int size() {
        return weight.length;
    }

    double weight(int term) {
        return weight[term];
    }

    int number(int term) {
        return number[term];
    }

    /** Makes a term a multiple of the {@code newNumber}-th number. */
    void set(int term, double newWeight, int newNumber) {
        weight[term] = newWeight;
        number[term] = newNumber;
    }

    /** The same of the gamma of two legs of one unit. */
    void setGamma(int a, int b, double newWeight, int newNumber) {
        final boolean both = a != b && underlyings[a] == underlyings[b];
        set(gamma(a, b, underlyings.length), both ? 2.0 * newWeight : newWeight, newNumber);
    }

    /** How many numbers the terms are multiples of. */
    int numbers() {
        int most = 0;
        for (int one : number) {
            most = Math.max(most, one + 1);
        }
        return most;
    }

    /** The largest |weight|. */
    double largest() {
        double largest = 0.0;
        for (double one : weight) {
            largest = Math.max(largest, Math.abs(one));
        }
        return largest;
    }
}
