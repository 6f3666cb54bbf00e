package io.espalier.pricing.random;

import java.util.Arrays;

/**
 * Normals turned so that the source's first dimension moves them along a given direction.
 *
 * <p>With w the direction's unit vector and v = e_1 - w, z becomes z - 2 v (v'z)/(v'v): a reflection, hence the same law, that
 * takes e_1 to w. A payoff that depends mostly on w'z then depends mostly on the best coordinate of a net. Source: Imai and Tan
 * (2006), "A general dimension reduction technique for derivative pricing", for their first column.
 */
public final class LeadingDirection implements NormalNumbers {
    /** Below this |v|^2 the direction is e_1 already, to 1e-12. */
    private static final double SAME = 1e-24;

    private final NormalNumbers source;
    private final double[] across;
    private final double twoOverSquare;
    private double[] share = {};

    /**
     * @param direction weights per dimension, of any length but 0
     * @throws IllegalArgumentException if the direction has no length
     */
    public LeadingDirection(NormalNumbers source, double[] direction) {
        this.source = source;
        this.across = UnitVector.along(direction);
        for (int dimension = 0; dimension < across.length; dimension++) {
            across[dimension] = (dimension == 0 ? 1.0 : 0.0) - across[dimension];
        }
        final double square = Arrays.stream(across).map(v -> v * v).sum();
        this.twoOverSquare = square < SAME ? 0.0 : 2.0 / square;
    }

    /** @throws IllegalArgumentException if there is not one row per entry of the direction */
    @Override
    public void fill(long first, long stride, double[][] z) {
        UnitVector.requireRows(across, z);
        source.fill(first, stride, z);
        if (share.length != z[0].length) {
            share = new double[z[0].length];
        }
        Arrays.fill(share, 0.0);
        for (int dimension = 0; dimension < across.length; dimension++) {
            Rows.add(-twoOverSquare * across[dimension], z[dimension], share);
        }
        for (int dimension = 0; dimension < across.length; dimension++) {
            Rows.add(across[dimension], share, z[dimension]);
        }
    }
}
