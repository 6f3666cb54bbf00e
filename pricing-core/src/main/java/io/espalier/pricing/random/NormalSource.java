package io.espalier.pricing.random;

import io.espalier.pricing.math.InverseNormal;

/**
 * Uniform and standard normal numbers addressed by (seed, stream, path, dimension).
 *
 * <p>Streams of one seed are independent. A normal is the inverse distribution at a tail of 53 bits with a random sign:
 * symmetric, and reaching |z| = 8.3. Single numbers may be asked for by any thread; {@link #fill} and {@link #uniforms} use scratch space of the
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

    /**
     * Uniforms of a block: {@code u[dimension][lane]} is {@link #uniform} of path {@code first + lane * stride}.
     *
     * @param u every row of one length, filled whole
     */
    public void uniforms(long first, long stride, double[][] u) {
        if (u.length == 0) {
            return;
        }
        address(first, stride, u[0].length);
        for (int dimension = 0; dimension < u.length; dimension += 2) {
            rows.uniforms(kernel, counterHigh(dimension), seed);
            unfold(rows.even(), u[dimension]);
            if (dimension + 1 < u.length) {
                unfold(rows.odd(), u[dimension + 1]);
            }
        }
    }

    /** With k the upper 52 bits, q = ±(2^53 - 1 - 2 k) 2^-54 and u = (2 k + 1) 2^-53: 1 - 2 |q|, exactly. */
    private static void unfold(double[] q, double[] u) {
        for (int lane = 0; lane < u.length; lane++) {
            u[lane] = 1.0 - 2.0 * Math.abs(q[lane]);
        }
    }

    private void address(long first, long stride, int lanes) {
        if (!rows.hold(lanes)) {
            rows = new PhiloxRows(lanes);
        }
        rows.address(first, stride);
    }

    @Override
    public void fill(long first, long stride, double[][] z) {
        if (z.length == 0) {
            return;
        }
        address(first, stride, z[0].length);
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
