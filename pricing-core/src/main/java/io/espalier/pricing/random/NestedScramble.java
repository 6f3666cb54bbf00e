package io.espalier.pricing.random;

/**
 * Nested uniform scrambling of binary digits: each digit is flipped by what a hash says of the digits before it.
 *
 * <p>On numbers whose digits are reversed, sums and products carry from a digit to later ones only. So adding a key, and the
 * exclusive or with an even multiple, flip digits by what stands before them, whatever the keys. Digits beyond a point's last
 * one come out as random as the others. Source: Owen (1995), "Randomly permuted (t,m,s)-nets"; by hash, Laine and Karras
 * (2011), Burley (2020), JCGT 9(4). Unlike there, every factor is a key, new in each round.
 */
final class NestedScramble {
    private static final int ROUNDS = 4;
    private static final int KEYS = 2 * ROUNDS;

    private final long[] keys = new long[KEYS];

    /** The scramble at that address. */
    NestedScramble(long seed, int stream, long replicate, int dimension) {
        for (int key = 0; key < KEYS; key++) {
            keys[key] = Philox.word(replicate * ROUNDS + key / 2, ((long) stream << 32) | dimension, seed, key % 2);
        }
    }

    /** In place; digits reversed, before and after. */
    void apply(long[] reversed) {
        for (int round = 0; round < KEYS; round += 2) {
            mix(keys[round], keys[round + 1], reversed);
        }
    }

    /** x + a, then its exclusive or with an even multiple of itself: a digit never meets its own. */
    private static void mix(long a, long b, long[] x) {
        final long even = b << 1;
        for (int lane = 0; lane < x.length; lane++) {
            final long sum = x[lane] + a;
            x[lane] = sum ^ sum * even;
        }
    }
}
