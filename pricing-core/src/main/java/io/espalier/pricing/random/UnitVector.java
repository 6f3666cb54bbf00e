package io.espalier.pricing.random;

import java.util.Arrays;

/** A direction among dimensions, of length 1. */
final class UnitVector {
    private UnitVector() {}

    /**
     * A fresh vector along {@code direction}.
     *
     * @throws IllegalArgumentException if the direction has no finite length above 0
     */
    static double[] along(double[] direction) {
        final double largest = Arrays.stream(direction).map(Math::abs).max().orElse(0.0);
        if (!(largest > 0.0 && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a direction must have a length above 0: direction=" + Arrays.toString(direction));
        }
        // Scaled first: squares neither vanish nor overflow.
        final double[] unit = Arrays.stream(direction).map(w -> w / largest).toArray();
        final double length = Math.sqrt(Arrays.stream(unit).map(w -> w * w).sum());
        return Arrays.stream(unit).map(w -> w / length).toArray();
    }

    /** @throws IllegalArgumentException if there is not one row per entry of the direction */
    static void requireRows(double[] direction, double[][] z) {
        if (z.length != direction.length) {
            throw new IllegalArgumentException("a direction has one weight per dimension: z.length=" + z.length
                    + ", direction.length=" + direction.length);
        }
    }
}
