package io.espalier.surrogate.enclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each step of a substitution keeps the exact quantity, in decimals, within the form; no radius has room but what rounding needs. */
class LinearFormsTest {
    private static final int ROUNDS = 4000;
    private static final int ROWS = 2;

    private final SplittableRandom random = new SplittableRandom(9400);

    private double[] vector(int n) {
        double size = Math.pow(10.0, random.nextInt(-6, 7));
        return random.doubles(n, -size, size).toArray();
    }

    private double[][] matrix(int rows, int columns) {
        double[][] matrix = new double[rows][];
        Arrays.setAll(matrix, r -> vector(columns));
        return matrix;
    }

    private static BigDecimal[] decimals(double[] x) {
        return Arrays.stream(x).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static BigDecimal dot(double[] a, BigDecimal[] x) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < a.length; j++) {
            sum = sum.add(new BigDecimal(a[j]).multiply(x[j]));
        }
        return sum;
    }

    private static double[] sizes(double[] x) {
        return Arrays.stream(x).map(Math::abs).toArray();
    }

    private static void assertHold(LinearForms forms, BigDecimal[] variables, BigDecimal[] truth) {
        for (int r = 0; r < truth.length; r++) {
            LinearBand band = forms.band(r);
            BigDecimal error = truth[r].subtract(dot(band.slopes(), variables))
                    .subtract(new BigDecimal(band.constant()))
                    .abs();
            assertTrue(error.compareTo(new BigDecimal(band.radius())) <= 0, () -> error + " beyond " + band.radius());
        }
    }

    private static BigDecimal[] truth(double[][] a, double[] constant, BigDecimal[] variables) {
        BigDecimal[] truth = new BigDecimal[a.length];
        Arrays.setAll(truth, r -> dot(a[r], variables).add(new BigDecimal(constant[r])));
        return truth;
    }

    /** v_m = slope_m w_m + shift_m, spread_m added or taken off or nothing of it there. */
    @Test
    void bendingKeepsTheExactQuantity() {
        for (int k = 0; k < ROUNDS; k++) {
            int n = random.nextInt(1, 9);
            double[][] a = matrix(ROWS, n);
            double[] constant = vector(ROWS);
            double[] w = vector(n);
            double[] slope = vector(n);
            double[] shift = vector(n);
            double[] spread = random.nextBoolean() ? new double[n] : sizes(vector(n));
            BigDecimal[] v = new BigDecimal[n];
            for (int m = 0; m < n; m++) {
                BigDecimal stray =
                        new BigDecimal(spread[m]).multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
                v[m] = new BigDecimal(slope[m])
                        .multiply(new BigDecimal(w[m]))
                        .add(new BigDecimal(shift[m]))
                        .add(stray);
            }
            LinearForms forms = new LinearForms(a, constant);

            forms.bend(slope, shift, spread, sizes(w));

            assertHold(forms, decimals(w), truth(a, constant, v));
        }
    }

    @Test
    void chainingKeepsTheExactQuantity() {
        for (int k = 0; k < ROUNDS; k++) {
            int n = random.nextInt(1, 9);
            int below = random.nextInt(1, 9);
            double[][] a = matrix(ROWS, n);
            double[] constant = vector(ROWS);
            double[][] weights = matrix(n, below);
            double[] bias = vector(n);
            double[] u = vector(below);
            LinearForms forms = new LinearForms(a, constant);

            forms.chain(weights, bias, sizes(u));

            assertHold(forms, decimals(u), truth(a, constant, truth(weights, bias, decimals(u))));
        }
    }

    @Test
    void settlingKeepsTheExactQuantityAndLeavesNoVariable() {
        for (int k = 0; k < ROUNDS; k++) {
            int n = random.nextInt(1, 9);
            double[][] a = matrix(ROWS, n);
            double[] constant = vector(ROWS);
            double[] v = vector(n);
            LinearForms forms = new LinearForms(a, constant);

            forms.settle(v);

            BigDecimal exact = truth(a, constant, decimals(v))[0];
            Interval settled = forms.settled(0);
            assertTrue(new BigDecimal(settled.lo()).compareTo(exact) <= 0);
            assertTrue(new BigDecimal(settled.hi()).compareTo(exact) >= 0);
            assertEquals(0, forms.coefficients()[0].length);
        }
    }

    /** Two forms on the same variables, and two on variables of their own, of which one is a constant. */
    @Test
    void addingKeepsTheExactSum() {
        for (int k = 0; k < ROUNDS; k++) {
            int n = random.nextInt(1, 9);
            double[][] a = matrix(ROWS, n);
            double[][] b = matrix(ROWS, n);
            double[] constant = vector(ROWS);
            double[] other = vector(ROWS);
            double[] v = vector(n);
            LinearForms forms = new LinearForms(a.clone(), constant);

            forms.add(b, sizes(v));
            forms.addFrom(new LinearForms(new double[ROWS][0], other));

            BigDecimal[] sum = truth(a, constant, decimals(v));
            Arrays.setAll(sum, r -> sum[r].add(dot(b[r], decimals(v))).add(new BigDecimal(other[r])));
            assertHold(forms, decimals(v), sum);
        }
    }

    /** Without rounding all is exact: small whole numbers. Radii are what they were made of, and a few units of UNDERFLOW. */
    @Test
    void wholeNumbersHaveTheRadiusThatWasAsked() {
        LinearForms forms = new LinearForms(new double[][] {{2.0, -1.0}}, new double[] {5.0});

        forms.widen(0.25);
        forms.bend(
                new double[] {3.0, 4.0}, new double[] {1.0, -2.0}, new double[] {0.5, 0.125}, new double[] {1.0, 1.0});

        assertEquals(6.0, forms.band(0).slopes()[0]);
        assertEquals(-4.0, forms.band(0).slopes()[1]);
        assertEquals(9.0, forms.band(0).constant());
        assertEquals(0.25 + 1.0 + 0.125, forms.band(0).radius(), 1e-13);
    }
}
