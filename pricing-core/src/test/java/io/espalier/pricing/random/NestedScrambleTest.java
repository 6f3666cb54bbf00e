package io.espalier.pricing.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NestedScrambleTest {
    private static final int DEPTH = 6;
    private static final int NODES = (1 << DEPTH) - 1;
    private static final int SCRAMBLES = 20_000;

    /**
     * The flips of the first six digits form a tree of 63 fair coins, one per prefix. Over n scrambles the mean of a coin (+-1)
     * and of a product of two has standard deviation 1/sqrt(n): 1953 pairs and 63 coins stay within 5.5 of it with probability
     * 0.9999.
     */
    @Test
    void flipsBelowDifferentPrefixesAreFairAndIndependent() {
        int[] means = new int[NODES];
        int[][] products = new int[NODES][NODES];
        for (int replicate = 0; replicate < SCRAMBLES; replicate++) {
            int[] flips = flips(new NestedScramble(11L, 3, replicate, 2));
            for (int i = 0; i < NODES; i++) {
                means[i] += flips[i];
                for (int j = 0; j < i; j++) {
                    products[i][j] += flips[i] * flips[j];
                }
            }
        }

        double tolerance = 5.5 * Math.sqrt(SCRAMBLES);
        for (int i = 0; i < NODES; i++) {
            assertEquals(0.0, means[i], tolerance, "coin=" + i);
            for (int j = 0; j < i; j++) {
                assertEquals(0.0, products[i][j], tolerance, "coins=" + i + ", " + j);
            }
        }
    }

    /** +1 or -1 per prefix: node 2^level - 1 + prefix. */
    private static int[] flips(NestedScramble scramble) {
        int[] flips = new int[NODES];
        for (int level = 0; level < DEPTH; level++) {
            long[] reversed = new long[1 << level];
            for (int prefix = 0; prefix < reversed.length; prefix++) {
                reversed[prefix] = prefix;
            }
            scramble.apply(reversed);
            for (int prefix = 0; prefix < reversed.length; prefix++) {
                flips[reversed.length - 1 + prefix] = (reversed[prefix] >>> level & 1L) == 0L ? 1 : -1;
            }
        }
        return flips;
    }

    @Test
    void laterDigitsNeverChangeEarlierOnes() {
        NestedScramble scramble = new NestedScramble(5L, 0, 1, 9);
        for (int digits = 1; digits < 64; digits++) {
            long mask = (1L << digits) - 1L;
            long[] two = {0x123456789ABCDEFL & mask, 0x123456789ABCDEFL & mask | -1L << digits};

            scramble.apply(two);

            assertEquals(two[0] & mask, two[1] & mask, "digits=" + digits);
        }
    }
}
