package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.math.EmpiricalQuantile;
import java.util.Arrays;

/**
 * How unlike two samples of vectors are: the squared maximum mean discrepancy, without bias.
 *
 * <p>MMD^2 = mean k(x, x') + mean k(y, y') - 2 mean k(x, y) over pairs of different vectors, k the mean of three Gaussian kernels exp(-d/(s
 * m)), s = 1/4, 1, 4, with d the squared distance and m its median within a reference sample. 0 in expectation for samples of one law, and
 * below 0 by chance. Source: Gretton, Borgwardt, Rasch, Schölkopf and Smola (2012), JMLR 13, Lemma 6.
 */
public final class Discrepancy {
    private static final double THIRD = 1.0 / 3.0;

    /** More of the reference would not move its median. */
    private static final int MOST_FOR_MEDIAN = 1000;

    private final double widest;

    /**
     * @param reference {@code [vector][coordinate]}, which fixes the bandwidths
     * @throws IllegalArgumentException if there are fewer than 2 vectors, or most are the same
     */
    public Discrepancy(double[][] reference) {
        final double median = medianDistance(reference);
        if (!(median > 0.0)) {
            throw new IllegalArgumentException("windows of returns must differ, and most are the same: windows="
                    + reference.length + ", median squared distance=" + median);
        }
        this.widest = 4.0 * median;
    }

    private static double medianDistance(double[][] vectors) {
        final int step = Math.max(1, vectors.length / MOST_FOR_MEDIAN);
        final int n = (vectors.length + step - 1) / step;
        final double[] distances = new double[n * (n - 1) / 2];
        int i = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                distances[i++] = squaredDistance(vectors[a * step], vectors[b * step]);
            }
        }
        Arrays.sort(distances);
        return i == 0 ? Double.NaN : EmpiricalQuantile.median(distances);
    }

    private static double squaredDistance(double[] x, double[] y) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return sum;
    }

    private double kernel(double[] x, double[] y) {
        final double wide = Math.exp(-squaredDistance(x, y) / widest);
        final double square = wide * wide;
        final double middle = square * square;
        final double fourth = middle * middle;
        return THIRD * (wide + middle + fourth * fourth);
    }

    /** The sum of the kernel over all pairs of one vector of each sample. */
    double across(double[][] x, double[][] y) {
        double sum = 0.0;
        for (double[] a : x) {
            for (double[] b : y) {
                sum += kernel(a, b);
            }
        }
        return sum;
    }

    /** The same over ordered pairs of different vectors of one sample. */
    double within(double[][] x) {
        double sum = 0.0;
        for (int a = 0; a < x.length; a++) {
            for (int b = 0; b < a; b++) {
                sum += kernel(x[a], x[b]);
            }
        }
        return 2.0 * sum;
    }

    /** MMD^2 of two samples of at least two vectors each, {@code [vector][coordinate]}. */
    public double between(double[][] x, double[][] y) {
        return of(within(x), x.length, within(y), y.length, across(x, y));
    }

    /** The same from sums over pairs. */
    static double of(double withinX, long x, double withinY, long y, double across) {
        return withinX / ((double) x * (x - 1)) + withinY / ((double) y * (y - 1)) - 2.0 * across / ((double) x * y);
    }
}
