package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExponentialTest {
    private static final MathContext DIGITS = new MathContext(60);

    /** The power series at x/2^k, squared k times, in decimal arithmetic: exact to far more than a double holds. */
    private static BigDecimal exact(double x) {
        BigDecimal small = new BigDecimal(x).divide(BigDecimal.valueOf(1L << 14), DIGITS);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; k < 30; k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < 14; k++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    /** Truncation 5e-18 plus one rounding of the small terms (a quarter ulp) plus the last sum's half ulp. */
    @Test
    void isWithinOneUlpOverTheWholeRange() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 4000; i++) {
            double x = i % 2 == 0 ? random.nextDouble(-708.0, 709.7) : random.nextDouble(-1.0, 1.0);
            double y = Exponential.exp(x);
            double ulps = new BigDecimal(y)
                    .subtract(exact(x))
                    .divide(new BigDecimal(Math.ulp(y)), DIGITS)
                    .abs()
                    .doubleValue();
            assertTrue(ulps <= 1.0, "x=" + x + ", ulps=" + ulps);
        }
    }

    @Test
    void keepsFromStrictMathByAtMostOneUlpWhereResultsAreSubnormal() {
        for (double x = -745.0; x < -708.0; x += 0.0625) {
            assertEquals(StrictMath.exp(x), Exponential.exp(x), Double.MIN_VALUE, "x=" + x);
        }
    }

    @Test
    void hasTheLimitsOfTheRealFunction() {
        assertEquals(1.0, Exponential.exp(0.0));
        assertEquals(1.0, Exponential.exp(-0.0));
        assertEquals(Double.POSITIVE_INFINITY, Exponential.exp(709.79));
        assertEquals(Double.POSITIVE_INFINITY, Exponential.exp(Double.POSITIVE_INFINITY));
        assertTrue(Exponential.exp(709.78) < Double.POSITIVE_INFINITY);
        assertEquals(0.0, Exponential.exp(-745.14));
        assertEquals(0.0, Exponential.exp(Double.NEGATIVE_INFINITY));
        assertEquals(Double.MIN_VALUE, Exponential.exp(-745.0));
        assertTrue(Double.isNaN(Exponential.exp(Double.NaN)));
    }

    /** To where results are subnormal, and 0, and infinite. */
    @Test
    void manyAtATimeHaveTheBitsOfEach() {
        double[] x = new double[14001];
        double[] y = new double[14001];
        for (int i = 0; i <= 14000; i++) {
            x[i] = (i - 7000) * 0.19;
        }

        Exponential.exp(x, y, x.length);

        for (int i = 0; i < x.length; i++) {
            assertEquals(Exponential.exp(x[i]), y[i], "x=" + x[i]);
        }
    }

    /** Hash of 14,001 results, recorded on JDK 17: the bits that must not move from one JDK to the next. */
    @Test
    void hasTheSameBitsOnEveryJdk() {
        long hash = 17;
        for (int i = -7000; i <= 7000; i++) {
            hash = 31 * hash + Double.doubleToLongBits(Exponential.exp(i * 0.1));
        }
        assertEquals(GOLDEN, hash);
    }

    private static final long GOLDEN = -5447257859696274589L;
}
