package io.espalier.pricing.random;

/**
 * Philox4x32-10, a counter-based generator: 128 random bits for a 128-bit counter and a 64-bit key.
 *
 * <p>The four words c0..c3 live in two longs x = (c0, c1) and y = (c2, c3), the first word in the upper half. A round is then
 * x' = M1 c2 ^ (c1, 0) ^ (k0, 0), y' = M0 c0 ^ (c3, 0) ^ (k1, 0): the products' halves fall where they belong. Source: Salmon,
 * Moraes, Dror and Shaw (2011), SC11, doi:10.1145/2063384.2063405; agrees with Random123's known answers.
 */
public final class Philox {
    /** Rounds of a block. */
    public static final int ROUNDS = 10;
    /** M0 of the paper. */
    public static final long MULTIPLIER_0 = 0xD2511F53L;
    /** M1 of the paper. */
    public static final long MULTIPLIER_1 = 0xCD9E8D57L;
    /** The lower word of a long. */
    public static final long WORD = 0xFFFFFFFFL;

    private static final long WEYL_0 = 0x9E3779B9L;
    private static final long WEYL_1 = 0xBB67AE85L;

    private Philox() {}

    /**
     * Ten rounds, of which one word is wanted.
     *
     * @param counterLow words 1 and 0 of the counter, the lower word in the lower half
     * @param counterHigh words 3 and 2
     * @param key words 1 and 0 of the key
     * @param word 0 for the block's words 1 and 0, 1 for its words 3 and 2
     */
    static long word(long counterLow, long counterHigh, long key, int word) {
        long x = xOfFirstRound(counterHigh, key) ^ counterLow & ~WORD;
        long y = yOfFirstRound(counterHigh, key) ^ MULTIPLIER_0 * (counterLow & WORD);
        for (int round = 1; round < ROUNDS; round++) {
            final long before = x;
            x = MULTIPLIER_1 * (y >>> 32) ^ before << 32 ^ xKey(key, round);
            y = MULTIPLIER_0 * (before >>> 32) ^ y << 32 ^ yKey(key, round);
        }
        return Long.rotateLeft(word == 0 ? x : y, 32);
    }

    /** What the first round's x owes to the counter's high half; the low half adds its own upper word in place. */
    public static long xOfFirstRound(long counterHigh, long key) {
        return MULTIPLIER_1 * (counterHigh & WORD) ^ xKey(key, 0);
    }

    /** What the first round's y owes to the counter's high half; the low half adds M0 times its lower word. */
    public static long yOfFirstRound(long counterHigh, long key) {
        return counterHigh & ~WORD ^ yKey(key, 0);
    }

    /** The round key of x, in its upper half; k0 grows modulo 2^32. */
    public static long xKey(long key, int round) {
        return key + round * WEYL_0 << 32;
    }

    /** The round key of y. */
    public static long yKey(long key, int round) {
        return (key >>> 32) + round * WEYL_1 << 32;
    }
}
