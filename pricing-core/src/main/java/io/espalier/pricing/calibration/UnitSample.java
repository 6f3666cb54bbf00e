package io.espalier.pricing.calibration;

import java.util.Arrays;

/**
 * Returns without their unit: z = (r - shift) / scale with a mean square of 1 about 0.
 *
 * <p>Every tolerance of the search is meant for such a sample, so returns in per cent and as fractions give the same fit. mu = shift +
 * scale mu_z, omega = scale^2 omega_z, log L = log L_z - n log scale.
 */
record UnitSample(double[] z, double shift, double scale) {
    /** Fewer returns cannot tell four parameters apart. */
    static final int LEAST_RETURNS = 30;

    /** Deviations below this share of the returns are their rounding. */
    private static final double CONSTANT = 1e-12;

    /** Beyond these omega, of the unit of a square, is not a number of full precision. */
    private static final double SMALLEST = 1e-140;

    private static final double LARGEST = 1e152;

    /**
     * @param centred whether the shift is the mean, else it is 0
     * @throws IllegalArgumentException if there are too few returns, one is not finite, all are the same, or they are beyond
     *     [1e-140, 1e152]
     */
    static UnitSample of(double[] returns, boolean centred) {
        if (returns.length < LEAST_RETURNS) {
            throw new IllegalArgumentException(
                    "a fit needs at least " + LEAST_RETURNS + " returns: n=" + returns.length);
        }
        final double size = largest(returns);
        final double[] z = returns.clone();
        for (int t = 0; t < z.length; t++) {
            // Before squares, lest they overflow.
            z[t] /= size;
        }
        final SampleMoments moments = SampleMoments.of(z);
        if (!(Math.sqrt(moments.variance()) > CONSTANT)) {
            throw new IllegalArgumentException("returns must vary: all are " + returns[0] + ", n=" + returns.length);
        }
        final double shift = centred ? moments.mean() : 0.0;
        final double scale = Math.sqrt(moments.meanSquare(shift));
        if (!(scale * size > SMALLEST && scale * size < LARGEST)) {
            throw new IllegalArgumentException("returns must be of a size whose square is a number, within [" + SMALLEST
                    + "," + LARGEST + "]: deviation=" + scale * size);
        }
        for (int t = 0; t < z.length; t++) {
            z[t] = (z[t] - shift) / scale;
        }
        return new UnitSample(z, shift * size, scale * size);
    }

    private static double largest(double[] returns) {
        double largest = 0.0;
        for (int t = 0; t < returns.length; t++) {
            if (!Double.isFinite(returns[t])) {
                throw new IllegalArgumentException("a return must be finite: returns[" + t + "]=" + returns[t]);
            }
            largest = Math.max(largest, Math.abs(returns[t]));
        }
        return largest > 0.0 ? largest : 1.0;
    }

    /** z cut where {@code stretches} are, whose returns it was made from. */
    double[][] cut(double[][] stretches) {
        final double[][] parts = new double[stretches.length][];
        int from = 0;
        for (int k = 0; k < parts.length; k++) {
            parts[k] = Arrays.copyOfRange(z, from, from + stretches[k].length);
            from += stretches[k].length;
        }
        return parts;
    }

    /** All returns of all stretches. */
    static double[] joined(double[][] stretches) {
        return Arrays.stream(stretches).flatMapToDouble(Arrays::stream).toArray();
    }

    /** What a change of each parameter of z is in the parameter of the returns; omega's unit is the square. */
    double unit(int parameter) {
        if (parameter == VarianceState.MU) {
            return scale;
        }
        return parameter == VarianceState.OMEGA ? scale * scale : 1.0;
    }
}
