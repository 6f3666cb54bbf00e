package io.espalier.pricing.math;

/**
 * e^x with the same bits on every machine and JDK; {@code Math.exp} promises only 1 ulp and may differ.
 *
 * <p>Error below 1 ulp for normal results. Method: Cody and Waite (1980), x = k ln 2 + r with |r| <= ln 2 / 2, ln 2 in two
 * parts so that k times the first is exact, then a Taylor polynomial of degree 13 (truncation r^14/14! below 5e-18).
 */
public final class Exponential {
    private static final double OVERFLOW = 709.782712893384;
    private static final double UNDERFLOW = -745.1332191019412;
    /** 1/ln 2. */
    public static final double LOG2_E = 1.4426950408889634;
    /** ln 2 with its last 21 bits zero: k times it is exact for |k| < 2^21. */
    public static final double LN2_HIGH = 6.93147180369123816490e-01;
    /** ln 2 - LN2_HIGH. */
    public static final double LN2_LOW = 1.90821492927058770002e-10;

    private static final int EXPONENT_SHIFT = 52;
    /** Whatever y in (1/2, 2) is multiplied by 2 to this power, or to minus it, remains a normal number. */
    private static final int NORMAL_POWERS = 1021;

    /** Number of terms of the Taylor polynomial after 1 + r. */
    public static final int TAIL_TERMS = 12;

    private Exponential() {}

    /** Coefficient {@code k} of that polynomial's tail, the highest power first: 1/(13 - k)!. */
    public static double tailCoefficient(int k) {
        double factorial = 1.0;
        for (int factor = 2; factor <= TAIL_TERMS + 1 - k; factor++) {
            factorial *= factor;
        }
        return 1.0 / factorial;
    }

    /** e^x; 0 below -745.13, infinity above 709.78, NaN for NaN. */
    public static double exp(double x) {
        if (!(x <= OVERFLOW)) {
            return x > OVERFLOW ? Double.POSITIVE_INFINITY : x;
        }
        if (x < UNDERFLOW) {
            return 0.0;
        }
        return scale(reduced(x), (int) powers(x));
    }

    /**
     * {@code y[i] = exp(x[i])} for i below n, the same bits; one loop that C2 vectorises, and a short one.
     *
     * @param x within [-1380, 1380]
     */
    public static void exp(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = reduced(x[i]);
        }
        // By itself: a cast of bits to a number keeps C2 from vectorising a loop.
        for (int i = 0; i < n; i++) {
            final int k = (int) powers(x[i]);
            y[i] = Math.abs(k) <= NORMAL_POWERS ? scaleNormal(y[i], k) : scale(y[i], k);
        }
    }

    /** y 2^k where both are normal: added to the exponent. */
    private static double scaleNormal(double y, int k) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(y) + ((long) k << EXPONENT_SHIFT));
    }

    /** How many times ln 2 goes into x. */
    private static double powers(double x) {
        return Math.rint(x * LOG2_E);
    }

    /** e^x over that power of two. */
    private static double reduced(double x) {
        final double k = powers(x);
        final double high = x - k * LN2_HIGH;
        final double low = k * LN2_LOW;
        final double r = high - low;
        // The small terms are added before the large one, so that only the last sum rounds visibly.
        return 1.0 + (high + (r * r * tail(r) - low));
    }

    /** (e^r - 1 - r)/r^2 = 1/2! + r/3! + ... + r^11/13!. */
    private static double tail(double r) {
        double sum = 1.0 / 6227020800.0;
        sum = sum * r + 1.0 / 479001600.0;
        sum = sum * r + 1.0 / 39916800.0;
        sum = sum * r + 1.0 / 3628800.0;
        sum = sum * r + 1.0 / 362880.0;
        sum = sum * r + 1.0 / 40320.0;
        sum = sum * r + 1.0 / 5040.0;
        sum = sum * r + 1.0 / 720.0;
        sum = sum * r + 1.0 / 120.0;
        sum = sum * r + 1.0 / 24.0;
        sum = sum * r + 1.0 / 6.0;
        return sum * r + 0.5;
    }

    /** y 2^k for |k| <= 2000, in two factors: one alone would leave the range of a double at either end. */
    public static double scale(double y, int k) {
        final int half = k >> 1;
        return y * powerOfTwo(half) * powerOfTwo(k - half);
    }

    private static double powerOfTwo(int k) {
        return Double.longBitsToDouble((k + 1023L) << EXPONENT_SHIFT);
    }
}
