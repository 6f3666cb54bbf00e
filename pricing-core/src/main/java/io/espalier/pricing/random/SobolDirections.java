package io.espalier.pricing.random;

import org.hipparchus.random.SobolSequenceGenerator;

/**
 * The direction numbers of Sobol's sequence with the initial values of Joe and Kuo (2008), as Hipparchus has them.
 *
 * <p>Point n is the exclusive or of the directions where the Gray code of n has a bit; direction k alone is therefore point
 * 2^(k+1) - 1. Digits are stored in reverse: the first binary digit behind the point is bit 0. Immutable; made once, for all
 * replicates and threads.
 */
public final class SobolDirections {
    /** Points 0 to 2^31 - 1 exist. */
    public static final long POINTS = 1L << 31;

    /** As many dimensions as Hipparchus has numbers for. */
    public static final int DIMENSIONS = 21_201;

    private static final int BITS = 31;
    private static final double TWO_TO_52 = 0x1.0p52;

    /** [dimension][bit of the Gray code]. */
    private final long[][] reversed;

    /** @throws IllegalArgumentException if there is no dimension, or more than {@link #DIMENSIONS} */
    public SobolDirections(int dimensions) {
        if (dimensions < 1 || dimensions > DIMENSIONS) {
            throw new IllegalArgumentException("dimensions must be 1 to " + DIMENSIONS + ": dimensions=" + dimensions);
        }
        final SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        this.reversed = new long[dimensions][BITS];
        for (int bit = 0; bit < BITS; bit++) {
            final double[] point = sequence.skipTo((int) ((2L << bit) - 1L));
            for (int dimension = 0; dimension < dimensions; dimension++) {
                reversed[dimension][bit] = Long.reverse((long) (point[dimension] * TWO_TO_52) << 12);
            }
        }
    }

    /** Dimensions of a point. */
    public int dimensions() {
        return reversed.length;
    }

    /** Coordinates of points first + lane * stride, digits reversed; all of them in [0, {@link #POINTS}). */
    void fill(int dimension, long first, long stride, long[] points) {
        final long[] directions = reversed[dimension];
        if (stride == 1L) {
            fillInTurn(directions, first, points);
        } else {
            for (int lane = 0; lane < points.length; lane++) {
                points[lane] = point(directions, first + lane * stride);
            }
        }
    }

    /** From one Gray code to the next a single bit changes: the lowest that n + 1 has set. */
    private static void fillInTurn(long[] directions, long first, long[] points) {
        long x = point(directions, first);
        for (int lane = 0; lane < points.length; lane++) {
            points[lane] = x;
            x ^= directions[Long.numberOfTrailingZeros(first + lane + 1L) % BITS];
        }
    }

    private static long point(long[] directions, long n) {
        long x = 0L;
        for (long gray = n ^ n >>> 1; gray != 0L; gray &= gray - 1L) {
            x ^= directions[Long.numberOfTrailingZeros(gray)];
        }
        return x;
    }
}
