package io.espalier.risk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermSumsTest {

    /** A product errs by half an ulp, and four partial sums of n/4 of them and three additions by half an ulp of what they have so far. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000})
    void totalIsTheSumOfTheTermsWithinTheBoundOfFourPartialSums(int n) {
        SplittableRandom random = new SplittableRandom(n);
        TermSums sums = new TermSums(new int[] {2, n}, n);
        BigDecimal exact = BigDecimal.ZERO;
        double absolute = 0.0;
        for (int i = 0; i < n; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10.0, random.nextInt(12));
            double weight = random.nextDouble() - 0.5;
            sums.define(1, i, weight, i);
            sums.numbers()[i] = number;
            exact = exact.add(new BigDecimal(weight).multiply(new BigDecimal(number)));
            absolute += Math.abs(weight * number);
        }
        double[] totals = new double[2];
        sums.changed().add(SumMarks.mask(new int[] {0, 1}));

        sums.addUp(totals);

        double error = exact.subtract(new BigDecimal(totals[1])).abs().doubleValue();
        assertEquals(0.0, error, (n / 4 + 6) * 1.01 * Math.ulp(1.0) / 2 * absolute, "n=" + n);
        assertEquals(0.0, totals[0]);
    }

    @Test
    void totalDependsOnThePresentNumbersAloneBitForBit() {
        SplittableRandom random = new SplittableRandom(1);
        double[] last = random.doubles(37, -1.0, 1.0).toArray();
        TermSums fresh = ofOneSum(37);
        TermSums worn = ofOneSum(37);
        double[] worns = new double[1];
        for (int i = 0; i < last.length; i++) {
            change(fresh, i, last[i]);
        }
        for (int k = 0; k < 100_000; k++) {
            change(worn, random.nextInt(37), (random.nextDouble() - 0.5) * 1e9);
            if (k % 7 == 0) {
                worn.addUp(worns);
            }
        }

        for (int i = last.length - 1; i >= 0; i--) {
            change(worn, i, last[i]);
        }

        double[] freshes = new double[1];
        fresh.addUp(freshes);
        worn.addUp(worns);
        assertEquals(Double.doubleToLongBits(freshes[0]), Double.doubleToLongBits(worns[0]));
    }

    private static TermSums ofOneSum(int terms) {
        TermSums sums = new TermSums(new int[] {terms}, terms);
        for (int i = 0; i < terms; i++) {
            sums.define(0, i, 1.0, i);
        }
        return sums;
    }

    private static void change(TermSums sums, int number, double to) {
        sums.numbers()[number] = to;
        sums.changed().add(SumMarks.mask(new int[] {0}));
    }

    /** One number behind two sums, at different weights; only the sum that is told of changes. */
    @Test
    void aSumThatDidNotChangeKeepsItsTotal() {
        TermSums sums = new TermSums(new int[] {1, 1, 0}, 1);
        sums.define(0, 0, 3.0, 0);
        sums.define(1, 0, -4.0, 0);
        double[] totals = new double[3];
        sums.numbers()[0] = 1.0;
        sums.changed().add(SumMarks.mask(new int[] {0, 1, 2}));
        sums.addUp(totals);

        sums.numbers()[0] = 2.0;
        sums.changed().add(SumMarks.mask(new int[] {1}));
        sums.addUp(totals);

        assertEquals(3.0, totals[0]);
        assertEquals(-8.0, totals[1]);
        assertEquals(0.0, totals[2]);
    }
}
