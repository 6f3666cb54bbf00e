package io.espalier.pricing.math;

/**
 * The natural logarithm with the same bits on every machine and JDK, and quicker than {@code StrictMath.log}.
 *
 * <p>Error below 1 ulp. Method: x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), log(1 + f) = 2 atanh(s) with
 * s = f/(2 + f), |s| < 0.172, by its series up to s^23 (truncation s^25/25 below 4e-21); ln 2 in two parts, so that k times
 * the first is exact.
 */
public final class Logarithm {
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double TWO_TO_54 = 0x1.0p54;
    private static final long SQRT_HALF_BITS = 0x3FE6A09E667F3BCDL;
    private static final long EXPONENT_BITS = 0xFFF0000000000000L;

    private Logarithm() {}

    /** ln x; minus infinity at 0, NaN below, infinity at infinity. */
    public static double log(double x) {
        if (x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE) {
            return ofNormal(x, 0);
        }
        if (x > 0.0 && x < Double.MIN_NORMAL) {
            return ofNormal(x * TWO_TO_54, -54);
        }
        return x == 0.0 ? Double.NEGATIVE_INFINITY : x > 0.0 ? x : Double.NaN;
    }

    private static double ofNormal(double x, int exponent) {
        final long bits = Double.doubleToRawLongBits(x);
        // Multiples of one in the exponent's place, counted from sqrt(1/2).
        final long whole = bits - SQRT_HALF_BITS & EXPONENT_BITS;
        final double k = (whole >> 52) + exponent;
        final double f = Double.longBitsToDouble(bits - whole) - 1.0;
        final double s = f / (2.0 + f);
        // 2 s = f - s f: the large term f enters exactly.
        return k * LN2_HIGH + (f - (s * (f - series(s * s)) - k * LN2_LOW));
    }

    /** 2 (w/3 + w^2/5 + ... + w^11/23), w = s^2; odd and even powers side by side. */
    private static double series(double w) {
        final double v = w * w;
        double odd = Math.fma(2.0 / 23.0, v, 2.0 / 19.0);
        double even = Math.fma(2.0 / 21.0, v, 2.0 / 17.0);
        odd = Math.fma(odd, v, 2.0 / 15.0);
        even = Math.fma(even, v, 2.0 / 13.0);
        odd = Math.fma(odd, v, 2.0 / 11.0);
        even = Math.fma(even, v, 2.0 / 9.0);
        odd = Math.fma(odd, v, 2.0 / 7.0);
        even = Math.fma(even, v, 2.0 / 5.0);
        odd = Math.fma(odd, v, 2.0 / 3.0);
        return w * Math.fma(even, w, odd);
    }
}
