package io.espalier.pricing.calibration;

import io.espalier.pricing.math.SymmetricEigen;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * A Newton step where the function is not concave: |A|^-1 g, A measured in units in which its diagonal is 1.
 *
 * <p>Along a direction of the wrong curvature the step goes uphill by as much as it would come down on the mirror image; along a flat one
 * it is long, and the search shortens it. Source: Gill, Murray and Wright (1981), "Practical Optimization", 4.4.2.1.
 */
final class UpwardStep {
    /** Curvatures below this share of the largest count as this share. */
    private static final double FLOOR = 1e-7;

    private UpwardStep() {}

    /** {@code curvature} is the negative Hessian, {@code slope} the gradient. */
    static double[] of(double[][] curvature, double[] slope) {
        final int n = slope.length;
        final double[] units = units(curvature);
        final RealMatrix scaled = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                final double entry = 0.5 * (curvature[i][j] + curvature[j][i]) / (units[i] * units[j]);
                scaled.setEntry(i, j, entry);
                scaled.setEntry(j, i, entry);
            }
        }
        final SymmetricEigen eigen = SymmetricEigen.of(scaled);
        final double largest = Math.max(Math.abs(eigen.values()[0]), Math.abs(eigen.smallest()));
        final double[] step = new double[n];
        for (int k = 0; k < n; k++) {
            final double[] vector = eigen.vectors()[k];
            double along = 0.0;
            for (int i = 0; i < n; i++) {
                along += vector[i] * slope[i] / units[i];
            }
            // Where nothing bends at all the slope is 0, too, and stays it.
            along /= Math.max(Math.abs(eigen.values()[k]), Math.max(FLOOR * largest, Double.MIN_NORMAL));
            for (int i = 0; i < n; i++) {
                step[i] += along * vector[i] / units[i];
            }
        }
        return step;
    }

    private static double[] units(double[][] curvature) {
        double largest = 0.0;
        for (int i = 0; i < curvature.length; i++) {
            largest = Math.max(largest, Math.abs(curvature[i][i]));
        }
        final double[] units = new double[curvature.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = Math.sqrt(Math.max(Math.abs(curvature[i][i]), FLOOR * largest));
            units[i] = units[i] > 0.0 ? units[i] : 1.0;
        }
        return units;
    }
}
