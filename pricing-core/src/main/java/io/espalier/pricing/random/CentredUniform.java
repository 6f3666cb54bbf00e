package io.espalier.pricing.random;

/**
 * 64 random bits to a uniform about 0: an odd multiple of 2^-54 in (-1/2, 1/2), every one of them equally likely.
 *
 * <p>The upper 52 bits are the distance from the end of a half, the lowest bit is the sign; so no normal comes from a
 * probability that rounding has spoilt, and a source and its mirror image hold the same numbers.
 */
final class CentredUniform {
    private static final long LARGEST = (1L << 53) - 1L;
    private static final double TWO_TO_MINUS_54 = 0x1.0p-54;

    private CentredUniform() {}

    /** ±(2^53 - 1 - 2 k) 2^-54 with k the upper 52 bits: exact, long arithmetic and one conversion. */
    static double of(long bits) {
        final long size = LARGEST - (bits >>> 12 << 1);
        final long sign = -(bits & 1L);
        return ((size ^ sign) - sign) * TWO_TO_MINUS_54;
    }
}
