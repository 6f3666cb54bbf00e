package io.espalier.pricing.math;

import java.util.stream.IntStream;

/**
 * 1/(1 + e^-z) in few dependent operations, the same bits on every machine and JDK.
 *
 * <p>With y = -64 z log2(e), k the whole number next to y and r = y - k, e^-z = 2^(k/64) 2^(r/64): the first from a table of 64 and the
 * exponent's bits, the second a polynomial of degree 5 (|r| <= 1/2, truncation 4e-17), one quotient. The product y is rounded once,
 * which moves z by a rounding of itself: the error is below 4e-16 and below 4 (1 + |z|) ulp. A network's nodes wait for each other, so it
 * is the wait that counts: two thirds of that for {@code Math.exp} and a quotient. Method: Tang (1989), ACM TOMS 15(2), for the table.
 */
public final class Sigmoid {
    /** Where {@link #within} ends. */
    public static final double REACH = 700.0;

    private static final int TABLE_BITS = 6;
    private static final int TABLE = 1 << TABLE_BITS;
    private static final int EXPONENT = 52;
    private static final double STEPS_PER_UNIT = -TABLE * Exponential.LOG2_E;
    /** Added, it leaves the nearest whole number in the last bits. */
    private static final double ROUNDER = 0x1.8p52;

    private static final double C1 = (Exponential.LN2_HIGH + Exponential.LN2_LOW) / TABLE;
    private static final double C2 = C1 * C1 / 2.0;
    private static final double C3 = C1 * C2 / 3.0;
    private static final double C4 = C1 * C3 / 4.0;
    private static final double C5 = C1 * C4 / 5.0;

    /** Bits of 2^(j/64). */
    private static final long[] POWERS = IntStream.range(0, TABLE)
            .mapToLong(j -> Double.doubleToRawLongBits(StrictMath.pow(2.0, (double) j / TABLE)))
            .toArray();

    private Sigmoid() {}

    /** 1/(1 + e^-z) of any z; NaN of NaN. */
    public static double value(double z) {
        // Below -709 e^-z overflows to infinity; the quotient is then 0.
        return Math.abs(z) <= REACH ? within(z) : 1.0 / (1.0 + Exponential.exp(-z));
    }

    /** The same bits for |z| <= {@link #REACH}, without a branch; elsewhere any number. */
    public static double within(double z) {
        final double y = STEPS_PER_UNIT * z;
        final double rounded = y + ROUNDER;
        final double r = y - (rounded - ROUNDER);
        final double r2 = r * r;
        final long k = Double.doubleToRawLongBits(rounded);
        final double power = Double.longBitsToDouble(POWERS[(int) k & (TABLE - 1)] + (k >> TABLE_BITS << EXPONENT));
        final double first = power * r;
        // 1 + e^-z, the large terms first: nothing cancels beyond a factor of 2.
        final double sum = ((1.0 + power) + first * (C1 + r * C2)) + first * r2 * ((C3 + r * C4) + r2 * C5);
        return 1.0 / sum;
    }
}
