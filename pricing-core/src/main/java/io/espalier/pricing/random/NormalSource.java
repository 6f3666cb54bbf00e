package io.espalier.pricing.random;

import io.espalier.pricing.math.InverseNormal;

/**
 * Uniform and standard normal numbers addressed by (seed, stream, path, dimension).
 *
 * <p>Streams of one seed are independent. A normal is the inverse distribution at a tail of 53 bits with a random sign:
 * symmetric, and reaching |z| = 8.3. Immutable and stateless; any thread may ask for any number in any order.
 */
public record NormalSource(long seed, int stream) implements NormalNumbers {
    private static final double TWO_TO_MINUS_52 = 0x1.0p-52;

    /** Uniform in (0, 1), both ends excluded. */
    public double uniform(long path, int dimension) {
        return uniform(bits(path, dimension));
    }

    /** Standard normal. */
    public double normal(long path, int dimension) {
        return normal(bits(path, dimension));
    }

    @Override
    public void fill(long first, long stride, double[][] z) {
        final long[] words = new long[2];
        for (int dimension = 0; dimension < z.length; dimension += 2) {
            final double[] even = z[dimension];
            final double[] odd = dimension + 1 < z.length ? z[dimension + 1] : null;
            for (int lane = 0; lane < even.length; lane++) {
                Philox.block(first + lane * stride, counterHigh(dimension), seed, words);
                even[lane] = normal(words[0]);
                if (odd != null) {
                    odd[lane] = normal(words[1]);
                }
            }
        }
    }

    /** One Philox block serves dimensions 2k and 2k + 1 of one path. */
    private long bits(long path, int dimension) {
        final long[] words = new long[2];
        Philox.block(path, counterHigh(dimension), seed, words);
        return words[dimension & 1];
    }

    private long counterHigh(int dimension) {
        return ((long) stream << 32) | (dimension >>> 1);
    }

    private static double uniform(long bits) {
        // 52 bits and a half: exact, and neither 0 nor 1.
        return ((bits >>> 12) + 0.5) * TWO_TO_MINUS_52;
    }

    private static double normal(long bits) {
        final double z = InverseNormal.upperQuantile(0.5 * uniform(bits));
        // The lowest bit is not among the 52 of the uniform.
        return (bits & 1L) == 0L ? z : -z;
    }
}
