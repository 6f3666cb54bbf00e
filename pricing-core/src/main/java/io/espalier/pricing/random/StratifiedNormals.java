package io.espalier.pricing.random;

import io.espalier.pricing.math.InverseNormal;

/**
 * Normals stratified along one direction: of each aligned batch of {@code strata} paths, one falls into each equally likely slice.
 *
 * <p>With w the direction's unit vector, z becomes z + w (x - w'z), where x is the quantile at (s + u)/strata for the path's stratum
 * s = path mod strata and a uniform u of its own. Every path alone is still standard normal, as every stratum is as likely as
 * any, but only together: what is unbiased is the mean of whole batches, each of which counts as one observation; the
 * variance over single paths overstates the error. Source: Glasserman (2003), "Monte Carlo Methods in Financial Engineering",
 * 4.3.2.
 */
public final class StratifiedNormals implements NormalNumbers {
    /** The double before 1. */
    private static final double LARGEST = Math.nextDown(1.0);

    private final NormalNumbers source;
    private final NormalSource uniforms;
    private final double[] direction;
    private final int strata;
    private double[] shift = {};

    /**
     * @param uniforms a stream that {@code source} does not use
     * @param direction weights per dimension, of any length but 0
     * @throws IllegalArgumentException if the direction has no length, or there is no stratum
     */
    public StratifiedNormals(NormalNumbers source, NormalSource uniforms, double[] direction, int strata) {
        if (strata < 1) {
            throw new IllegalArgumentException("there must be a stratum: strata=" + strata);
        }
        this.source = source;
        this.uniforms = uniforms;
        this.direction = UnitVector.along(direction);
        this.strata = strata;
    }

    /** @throws IllegalArgumentException if there is not one row per entry of the direction */
    @Override
    public void fill(long first, long stride, double[][] z) {
        UnitVector.requireRows(direction, z);
        source.fill(first, stride, z);
        if (shift.length != z[0].length) {
            shift = new double[z[0].length];
        }
        for (int lane = 0; lane < shift.length; lane++) {
            shift[lane] = along(first + lane * stride);
        }
        for (int dimension = 0; dimension < z.length; dimension++) {
            Rows.add(-direction[dimension], z[dimension], shift);
        }
        for (int dimension = 0; dimension < z.length; dimension++) {
            Rows.add(direction[dimension], shift, z[dimension]);
        }
    }

    /** The normal along the direction: the stratum's slice, and a uniform within it. */
    private double along(long path) {
        return InverseNormal.quantile(within(Math.floorMod(path, strata), uniforms.uniform(path, 0), strata));
    }

    /** A uniform of the slice that a uniform of (0, 1) is: below 1 even where the sum rounds up to it. */
    static double within(int stratum, double uniform, int strata) {
        return Math.min((stratum + uniform) / strata, LARGEST);
    }
}
