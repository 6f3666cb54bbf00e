package io.espalier.risk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
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
        double[] totals = new double[2];
        TermSums sums = ofSecondSum(n, totals);
        BigDecimal exact = BigDecimal.ZERO;
        double absolute = 0.0;
        for (int p = 0; p < n; p++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10.0, random.nextInt(12));
            double weight = random.nextDouble() - 0.5;
            sums.define(1, p, weight, p);
            change(sums, p, number);
            exact = exact.add(new BigDecimal(weight).multiply(new BigDecimal(number)));
            absolute += Math.abs(weight * number);
        }

        sums.addUp();

        double error = exact.subtract(new BigDecimal(totals[1])).abs().doubleValue();
        assertEquals(0.0, error, (n / 4 + 6) * 1.01 * Math.ulp(1.0) / 2 * absolute, "n=" + n);
        assertEquals(0.0, totals[0]);
    }

    @Test
    void totalDependsOnThePresentNumbersAloneBitForBit() {
        SplittableRandom random = new SplittableRandom(1);
        double[] last = random.doubles(37, -1.0, 1.0).toArray();
        double[] freshes = new double[2];
        double[] worns = new double[2];
        TermSums fresh = ofSecondSum(37, freshes);
        TermSums worn = ofSecondSum(37, worns);
        for (int p = 0; p < last.length; p++) {
            change(fresh, p, last[p]);
        }
        for (int k = 0; k < 100_000; k++) {
            change(worn, random.nextInt(37), (random.nextDouble() - 0.5) * 1e9);
            if (k % 7 == 0) {
                worn.addUp();
            }
        }

        for (int p = last.length - 1; p >= 0; p--) {
            change(worn, p, last[p]);
        }

        fresh.addUp();
        worn.addUp();
        assertEquals(Double.doubleToLongBits(freshes[1]), Double.doubleToLongBits(worns[1]));
    }

    /** Positions of one term each, all in the second of two sums; term p is number p. */
    private static TermSums ofSecondSum(int positions, double[] totals) {
        int[][] sumsOf = new int[positions][];
        Arrays.fill(sumsOf, new int[] {1});
        TermSums sums = new TermSums(sumsOf, totals);
        sums.reserve(positions);
        for (int p = 0; p < positions; p++) {
            sums.define(1, p, 1.0, p);
        }
        return sums;
    }

    private static void change(TermSums sums, int p, double to) {
        sums.numbers()[p] = to;
        sums.changed(p);
    }

    /** Sum 0 is of both positions, 1 and 70 of the second alone, at other multiples of its one number; nobody is in sum 2. */
    @Test
    void whatAPositionChangesMovesItsOwnSumsAndThoseItShares() {
        double[] totals = new double[71];
        TermSums sums = new TermSums(new int[][] {{0}, {0, 1, 70}}, totals);
        sums.reserve(2);
        sums.define(0, 0, 1.0, 0);
        sums.define(0, 1, 10.0, 1);
        sums.define(1, 0, -4.0, 1);
        sums.define(70, 0, 0.5, 1);
        change(sums, 0, 3.0);
        change(sums, 1, 2.0);
        sums.addUp();
        assertEquals(23.0, totals[0]);

        change(sums, 1, 6.0);
        sums.addUp();

        assertEquals(63.0, totals[0]);
        assertEquals(-24.0, totals[1]);
        assertEquals(0.0, totals[2]);
        assertEquals(3.0, totals[70]);
    }

    /** What nobody says has changed is not looked at. */
    @Test
    void aSumThatDidNotChangeKeepsItsTotal() {
        double[] totals = new double[3];
        TermSums sums = new TermSums(new int[][] {{0, 1}, {0, 1}, {2, 2}}, totals);
        sums.reserve(3);
        sums.define(2, 0, 1.0, 2);
        sums.define(2, 1, 1.0, 2);
        change(sums, 2, 5.0);
        sums.addUp();

        sums.numbers()[2] = 7.0;
        sums.changed(0);
        sums.addUp();

        assertEquals(10.0, totals[2]);
    }
}
