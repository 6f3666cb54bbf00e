package io.espalier.pricing.math;

import org.apache.commons.numbers.core.Sum;

/**
 * Count, mean and variance of a sample that comes in blocks.
 *
 * <p>Each block is summed plainly about its own mean; blocks are joined by compensated sums (Commons Numbers' dot2s), so
 * that neither a large mean nor many blocks cost digits. The bits depend on the order of joining. Source: Chan, Golub and
 * LeVeque (1983), "Algorithms for computing the sample variance", eq. 2.1.
 */
public final class Moments {
    private final Sum sum = Sum.create();
    private final Sum squares = Sum.create();
    private long count;

    /** Joins the first {@code n} numbers of {@code x}. */
    public void add(double[] x, int n) {
        if (n == 0) {
            return;
        }
        // About the first number: a large mean costs no digits.
        double rest = 0.0;
        for (int i = 1; i < n; i++) {
            rest += x[i] - x[0];
        }
        final double mean = x[0] + rest / n;
        double blockSquares = 0.0;
        for (int i = 0; i < n; i++) {
            final double deviation = x[i] - mean;
            blockSquares += deviation * deviation;
        }
        add(n, mean, blockSquares);
    }

    /** Joins another sample. */
    public void add(Moments other) {
        if (other.count > 0) {
            add(other.count, other.mean(), other.squares());
        }
    }

    /**
     * Joins another sample that is known by its count, mean and {@link #squares} only.
     *
     * @param n at least 1
     */
    public void add(long n, double otherMean, double otherSquares) {
        if (count > 0) {
            final double apart = otherMean - mean();
            squares.add(apart * apart * ((double) count * n / (count + n)));
        }
        squares.add(otherSquares);
        sum.addProduct(n, otherMean);
        count += n;
    }

    /** Number of observations. */
    public long count() {
        return count;
    }

    /** Mean; NaN of nothing. */
    public double mean() {
        return sum.getAsDouble() / count;
    }

    /** Sum of squared deviations from the mean. */
    public double squares() {
        return squares.getAsDouble();
    }

    /** Unbiased variance; NaN of fewer than two observations. */
    public double variance() {
        return count < 2 ? Double.NaN : squares.getAsDouble() / (count - 1);
    }

    /** Standard error of the mean; NaN of fewer than two observations. */
    public double standardError() {
        return Math.sqrt(variance() / count);
    }
}
