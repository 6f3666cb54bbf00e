package io.espalier.pricing.random;

import io.espalier.pricing.math.InverseNormal;

/**
 * Uniform and standard normal numbers addressed by (seed, stream, path, dimension).
 *
 * <p>Streams of one seed are independent. A normal is the inverse distribution at a tail of 53 bits with a random sign:
 * symmetric, and reaching |z| = 8.3. Single numbers may be asked for by any thread; {@link #fill} uses scratch space of the
 * instance, so threads that fill have one each.
 */
public final class NormalSource implements NormalNumbers {
    private static final double TWO_TO_MINUS_52 = 0x1.0p-52;

    private final long seed;
    private final int stream;
    private final NormalKernel kernel;
    private PhiloxRows rows = new PhiloxRows(0);

    /** On the kernel of this JVM. */
    public NormalSource(long seed, int stream) {
        this(seed, stream, NormalKernels.best());
    }

    /** On a kernel of choice: the bits are the same. */
    public NormalSource(long seed, int stream, NormalKernel kernel) {
        this.seed = seed;
        this.stream = stream;
        this.kernel = kernel;
    }

    /** Uniform in (0, 1), both ends excluded. */
    public double uniform(long path, int dimension) {
        // 52 bits and a half: exact, and neither 0 nor 1.
        return ((bits(path, dimension) >>> 12) + 0.5) * TWO_TO_MINUS_52;
    }

    /** Standard normal. */
    public double normal(long path, int dimension) {
        return InverseNormal.centred(CentredUniform.of(bits(path, dimension)));
    }

    @Override
    public void fill(long first, long stride, double[][] z) {
        if (z.length == 0) {
            return;
        }
        if (!rows.hold(z[0].length)) {
            rows = new PhiloxRows(z[0].length);
        }
        rows.address(first, stride);
        for (int dimension = 0; dimension < z.length; dimension += 2) {
            rows.uniforms(kernel, counterHigh(dimension), seed);
            kernel.quantiles(rows.even(), z[dimension]);
            if (dimension + 1 < z.length) {
                kernel.quantiles(rows.odd(), z[dimension + 1]);
            }
        }
    }

    /** One Philox block serves dimensions 2k and 2k + 1 of one path. */
    private long bits(long path, int dimension) {
        return Philox.word(path, counterHigh(dimension), seed, dimension & 1);
    }

    private long counterHigh(int dimension) {
        return ((long) stream << 32) | (dimension >>> 1);
    }
}
