package io.espalier.risk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermSumsTest {

    /** Four partial sums of n/4 terms, then three additions: each addition errs by half an ulp of what it has so far. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
    void totalIsTheSumOfTheTermsWithinTheBoundOfFourPartialSums(int n) {
        SplittableRandom random = new SplittableRandom(n);
        TermSums sums = new TermSums(new int[] {2, n});
        BigDecimal exact = BigDecimal.ZERO;
        double absolute = 0.0;
        for (int i = 0; i < n; i++) {
            double term = (random.nextDouble() - 0.5) * Math.pow(10.0, random.nextInt(12));
            sums.set(sums.place(1, i), term);
            exact = exact.add(new BigDecimal(term));
            absolute += Math.abs(term);
        }
        double[] totals = new double[2];

        sums.addUp(totals);

        double error = exact.subtract(new BigDecimal(totals[1])).abs().doubleValue();
        assertEquals(0.0, error, (n / 4 + 5) * 1.01 * Math.ulp(1.0) / 2 * absolute, "n=" + n);
        assertEquals(0.0, totals[0]);
    }

    @Test
    void totalDependsOnThePresentTermsAloneBitForBit() {
        SplittableRandom random = new SplittableRandom(1);
        double[] last = random.doubles(37, -1.0, 1.0).toArray();
        TermSums fresh = new TermSums(new int[] {37});
        TermSums worn = new TermSums(new int[] {37});
        double[] worns = new double[1];
        for (int i = 0; i < last.length; i++) {
            fresh.set(i, last[i]);
        }
        for (int k = 0; k < 100_000; k++) {
            worn.set(random.nextInt(37), (random.nextDouble() - 0.5) * 1e9);
            if (k % 7 == 0) {
                worn.addUp(worns);
            }
        }

        for (int i = last.length - 1; i >= 0; i--) {
            worn.set(i, last[i]);
        }

        double[] freshes = new double[1];
        fresh.addUp(freshes);
        worn.addUp(worns);
        assertEquals(Double.doubleToLongBits(freshes[0]), Double.doubleToLongBits(worns[0]));
    }

    @Test
    void aSumThatDidNotChangeKeepsItsTotal() {
        TermSums sums = new TermSums(new int[] {1, 1, 0});
        double[] totals = new double[3];
        sums.set(sums.place(0, 0), 3.0);
        sums.set(sums.place(1, 0), 4.0);
        sums.addUp(totals);

        sums.set(sums.place(1, 0), 5.0);
        sums.addUp(totals);

        assertEquals(3.0, totals[0]);
        assertEquals(5.0, totals[1]);
        assertEquals(0.0, totals[2]);
    }
}
