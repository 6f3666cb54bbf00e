package io.espalier.pricing.random;

/**
 * Philox4x32-10, a counter-based generator: 128 random bits for a 128-bit counter and a 64-bit key.
 *
 * <p>Source: Salmon, Moraes, Dror and Shaw (2011), SC11, doi:10.1145/2063384.2063405; agrees with Random123's known
 * answers.
 */
final class Philox {
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;
    private static final long WORD = 0xFFFFFFFFL;

    private Philox() {}

    /**
     * Ten rounds.
     *
     * @param counterLow words 1 and 0 of the counter, the lower word in the lower half
     * @param counterHigh words 3 and 2
     * @param key words 1 and 0 of the key
     * @param out receives {words 1 and 0, words 3 and 2}
     */
    static void block(long counterLow, long counterHigh, long key, long[] out) {
        int c0 = (int) counterLow;
        int c1 = (int) (counterLow >>> 32);
        int c2 = (int) counterHigh;
        int c3 = (int) (counterHigh >>> 32);
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            final long product0 = MULTIPLIER_0 * (c0 & WORD);
            final long product1 = MULTIPLIER_1 * (c2 & WORD);
            c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            c1 = (int) product1;
            c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c3 = (int) product0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        out[0] = pack(c1, c0);
        out[1] = pack(c3, c2);
    }

    private static long pack(int high, int low) {
        return ((long) high << 32) | (low & WORD);
    }
}
