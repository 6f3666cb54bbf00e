package io.espalier.risk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairwiseSumTest {

    /** A tree of depth ceil(log2 n) errs by at most that many half-ulps of the sum of absolute terms (Higham, eq. 3.6). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
    void totalIsTheSumOfTheTermsWithinTheBoundOfATree(int n) {
        SplittableRandom random = new SplittableRandom(n);
        PairwiseSum sum = new PairwiseSum(n);
        BigDecimal exact = BigDecimal.ZERO;
        double absolute = 0.0;
        for (int i = 0; i < n; i++) {
            double term = (random.nextDouble() - 0.5) * Math.pow(10.0, random.nextInt(12));
            sum.set(i, term);
            exact = exact.add(new BigDecimal(term));
            absolute += Math.abs(term);
        }

        double error = exact.subtract(new BigDecimal(sum.total())).abs().doubleValue();

        int depth = 32 - Integer.numberOfLeadingZeros(n - 1);
        assertEquals(0.0, error, depth * 1.01 * Math.ulp(1.0) / 2 * absolute, "n=" + n);
    }

    @Test
    void totalDependsOnThePresentTermsAloneBitForBit() {
        SplittableRandom random = new SplittableRandom(1);
        double[] last = random.doubles(37, -1.0, 1.0).toArray();
        PairwiseSum fresh = new PairwiseSum(37);
        PairwiseSum worn = new PairwiseSum(37);
        for (int i = 0; i < last.length; i++) {
            fresh.set(i, last[i]);
        }
        for (int k = 0; k < 100_000; k++) {
            worn.set(random.nextInt(37), (random.nextDouble() - 0.5) * 1e9);
        }

        for (int i = last.length - 1; i >= 0; i--) {
            worn.set(i, last[i]);
        }

        assertEquals(Double.doubleToLongBits(fresh.total()), Double.doubleToLongBits(worn.total()));
    }

    @Test
    void aSumOfNothingIsZero() {
        assertEquals(0.0, new PairwiseSum(0).total());
    }
}
