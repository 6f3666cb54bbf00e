package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class RoundingErrorTest {
    private static final BigDecimal UNIT = new BigDecimal(0x1p-53);

    /** n u/(1 - n u) in fifty digits; four neighbours are 9e-16 of it at most. */
    @Test
    void theBoundIsHighamsRoundedUp() {
        for (int n : new int[] {1, 2, 3, 7, 100, 12_345, 1 << 20, Integer.MAX_VALUE}) {
            BigDecimal units = UNIT.multiply(BigDecimal.valueOf(n));
            BigDecimal exact = units.divide(BigDecimal.ONE.subtract(units), new MathContext(50));
            double gamma = RoundingError.gamma(n);

            assertTrue(new BigDecimal(gamma).compareTo(exact) >= 0, "n " + n);
            assertEquals(1.0, gamma / exact.doubleValue(), 9e-16, "n " + n);
        }
        assertEquals(0.0, RoundingError.gamma(0), Double.MIN_VALUE * 2);
    }

    /** Every product one relative rounding, every sum another: in any order n of them at most meet in one term. */
    @Test
    void noSumOfProductsErrsByMore() {
        RandomCells draw = new RandomCells(8700);
        double worst = 0.0;
        for (int k = 0; k < 2000; k++) {
            int n = 1 + draw.below(20);
            double[] a = draw.vector(n, 1.0);
            double[] b = draw.vector(n, 1.0);
            double sum = 0.0;
            double size = 0.0;
            for (int j = 0; j < n; j++) {
                sum += a[j] * b[j];
                size += Math.abs(a[j] * b[j]);
            }
            double error =
                    new BigDecimal(sum).subtract(ExactCell.dot(a, b)).abs().doubleValue();
            worst = Math.max(worst, error / (RoundingError.gamma(n) * size));
        }
        assertTrue(worst <= 1.0 + 1e-14, "share of the bound: " + worst);
        assertTrue(worst > 0.2, "the bound is no fancy: " + worst);
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> RoundingError.gamma(-1));
    }
}
