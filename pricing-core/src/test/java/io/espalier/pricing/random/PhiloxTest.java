package io.espalier.pricing.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** Known answers of Random123 (D. E. Shaw Research, kat_vectors, "philox4x32 10"). */
class PhiloxTest {

    private static long[] block(long low, long high, long key) {
        return new long[] {Philox.word(low, high, key, 0), Philox.word(low, high, key, 1)};
    }

    @Test
    void answersOnZeros() {
        assertArrayEquals(new long[] {0xe169c58d_6627e8d5L, 0x9b00dbd8_bc57ac4cL}, block(0L, 0L, 0L));
    }

    @Test
    void answersOnOnes() {
        assertArrayEquals(new long[] {0x41c83b0e_408f276dL, 0x6d5451fd_a20bc7c6L}, block(-1L, -1L, -1L));
    }

    @Test
    void answersOnTheDigitsOfPi() {
        assertArrayEquals(
                new long[] {0x94fdcceb_d16cfe09L, 0x24126ea1_5001e420L},
                block(0x85a308d3_243f6a88L, 0x03707344_13198a2eL, 0x299f31d0_a4093822L));
    }
}
