package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final int BLOCK = 256;

    private static double[] sample(int n, double around) {
        SplittableRandom random = new SplittableRandom(5);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = around + random.nextDouble();
        }
        return x;
    }

    private static Moments inBlocks(double[] x) {
        Moments moments = new Moments();
        for (int from = 0; from < x.length; from += BLOCK) {
            int n = Math.min(BLOCK, x.length - from);
            double[] block = new double[BLOCK];
            System.arraycopy(x, from, block, 0, n);
            moments.add(block, n);
        }
        return moments;
    }

    private static BigDecimal exactMean(double[] x) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : x) {
            sum = sum.add(new BigDecimal(value));
        }
        return sum.divide(BigDecimal.valueOf(x.length), MathContext.DECIMAL128);
    }

    private static double exactVariance(double[] x) {
        BigDecimal mean = exactMean(x);
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : x) {
            BigDecimal deviation = new BigDecimal(value).subtract(mean);
            sum = sum.add(deviation.multiply(deviation, MathContext.DECIMAL128), MathContext.DECIMAL128);
        }
        return sum.doubleValue() / (x.length - 1);
    }

    /** A block sum of 256 numbers in (0, 1) rounds by some ulp of 128, over 256: below 1e-14; joining adds nothing. */
    @Test
    void meanAndVarianceAgreeWithExactArithmetic() {
        double[] x = sample(10_007, 0.0);

        Moments moments = inBlocks(x);

        assertEquals(10_007, moments.count());
        assertEquals(exactMean(x).doubleValue(), moments.mean(), 1e-14);
        assertEquals(exactVariance(x), moments.variance(), 1e-14);
        assertEquals(Math.sqrt(exactVariance(x) / 10_007), moments.standardError(), 1e-15);
    }

    /**
     * E[x^2] - mean^2 would lose everything. Here each block mean, 0.3/16 from the others, is rounded by 1.2e-7 at most: the
     * variance is off by at most 2 (0.3/16) 1.2e-7 = 4.5e-9.
     */
    @Test
    void aLargeMeanDoesNotDrownTheVariance() {
        double[] x = sample(5_000, 1e9);

        assertEquals(exactVariance(x), inBlocks(x).variance(), 4.5e-9);
    }

    @Test
    void joiningPartsIsTheWhole() {
        double[] x = sample(5 * BLOCK, 3.0);
        Moments whole = inBlocks(x);
        Moments parts = new Moments();
        parts.add(new Moments());
        parts.add(inBlocks(Arrays.copyOfRange(x, 0, 2 * BLOCK)));
        parts.add(inBlocks(Arrays.copyOfRange(x, 2 * BLOCK, 5 * BLOCK)));

        assertEquals(whole.count(), parts.count());
        assertEquals(whole.mean(), parts.mean(), 1e-15);
        assertEquals(whole.variance(), parts.variance(), 1e-15);
    }

    @Test
    void equalNumbersHaveNoVariance() {
        Moments moments = new Moments();
        moments.add(new double[] {0.25, 0.25, 0.25, 0.25}, 4);

        assertEquals(0.0, moments.standardError());
    }

    @Test
    void oneObservationHasNoStandardError() {
        Moments moments = new Moments();
        moments.add(new double[] {2.0}, 1);

        assertEquals(2.0, moments.mean());
        assertTrue(Double.isNaN(moments.standardError()));
    }
}
