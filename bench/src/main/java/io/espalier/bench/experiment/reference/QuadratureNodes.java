package io.espalier.bench.experiment.reference;

/**
 * How finely {@link ExtremeQuadrature} sums: equally spaced points of the factor, nodes per panel of the level.
 *
 * <p>The trapezoidal rule errs by exp(-2 pi^2 (c/step)^2) for an integrand that is smooth over c = the least sqrt(1 - l^2); a
 * product of several is somewhat narrower. Source: Trefethen and Weideman (2014), "The exponentially convergent
 * trapezoidal rule", SIAM Review 56(3).
 */
public record QuadratureNodes(int factor, int level) {
    /** Points of the factor per width c: measured beside 200 points, 2e-13 of values and 4e-13 of curvatures with five assets. */
    private static final double POINTS_PER_WIDTH = 2.0;

    private static final int LEVEL_NODES = 48;

    /** @throws IllegalArgumentException if there are fewer than two of either */
    public QuadratureNodes {
        if (factor < 2 || level < 2) {
            throw new IllegalArgumentException(
                    "there must be two nodes at least: factor=" + factor + ", level=" + level);
        }
    }

    /** Enough for 1e-12 with up to five underlyings. */
    public static QuadratureNodes of(FactorLoadings loadings) {
        double width = 1.0;
        for (int i = 0; i < loadings.size(); i++) {
            width = Math.min(width, loadings.own(i));
        }
        return new QuadratureNodes((int) Math.ceil(2.0 * LargestOfMany.REACH * POINTS_PER_WIDTH / width), LEVEL_NODES);
    }
}
