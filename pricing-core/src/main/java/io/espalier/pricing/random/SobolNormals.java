package io.espalier.pricing.random;

import java.util.stream.IntStream;

/**
 * Normals of a scrambled Sobol sequence, addressed by (seed, replicate, path, dimension).
 *
 * <p>Path n is point n: each aligned run of 2^k paths is a net. Replicates are independent scrambles of the same points; each
 * point of each is uniform, so every replicate's mean is unbiased, and the means' spread is the standard error: take a few
 * (8 to 32) and count each as one observation. Within a replicate paths depend on each other, and their variance says nothing.
 */
public final class SobolNormals implements NormalNumbers {
    /** Apart from the streams of {@link NormalSource} in use. */
    private static final int STREAM = 1 << 30;

    private final SobolDirections directions;
    private final NestedScramble[] scrambles;
    private final NormalKernel kernel = NormalKernels.best();
    private long[] points = {};
    private double[] q = {};

    /** The dimensions are those of {@code directions}. */
    public SobolNormals(SobolDirections directions, long seed, int replicate) {
        this.directions = directions;
        this.scrambles = IntStream.range(0, directions.dimensions())
                .mapToObj(dimension -> new NestedScramble(seed, STREAM, replicate, dimension))
                .toArray(NestedScramble[]::new);
    }

    /** @throws IllegalArgumentException if a path is not one of the sequence's, or there are more rows than dimensions */
    @Override
    public void fill(long first, long stride, double[][] z) {
        if (z.length == 0) {
            return;
        }
        require(first, stride, z);
        if (points.length != z[0].length) {
            points = new long[z[0].length];
            q = new double[z[0].length];
        }
        for (int dimension = 0; dimension < z.length; dimension++) {
            directions.fill(dimension, first, stride, points);
            scrambles[dimension].apply(points);
            centre(points, q);
            kernel.quantiles(q, z[dimension]);
        }
    }

    /** u - 1/2 with 53 digits and a last half of one: an odd multiple of 2^-54. */
    private static void centre(long[] reversed, double[] q) {
        for (int lane = 0; lane < q.length; lane++) {
            q[lane] = ((Long.reverse(reversed[lane]) ^ Long.MIN_VALUE) >> 10 | 1L) * 0x1.0p-54;
        }
    }

    private void require(long first, long stride, double[][] z) {
        final long last = first + (z[0].length - 1L) * stride;
        if (Math.min(first, last) < 0L || Math.max(first, last) >= SobolDirections.POINTS) {
            throw new IllegalArgumentException("paths of a Sobol sequence must lie in [0, 2^31): first=" + first
                    + ", stride=" + stride + ", lanes=" + z[0].length);
        }
        if (z.length > scrambles.length) {
            throw new IllegalArgumentException("a Sobol sequence has no more normals than dimensions: z.length="
                    + z.length + ", dimensions=" + scrambles.length);
        }
    }
}
