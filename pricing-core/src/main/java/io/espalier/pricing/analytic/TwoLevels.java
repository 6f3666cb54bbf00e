package io.espalier.pricing.analytic;

/**
 * Two normal variables Y_0, Y_1 and a strike K, as the larger of both is valued on: what nearly cancels comes rounded once.
 *
 * <p>With C their covariance: {@code over[i]} = E Y_i - K, {@code lead} = E Y_0 - E Y_1, {@code variance[i]} = C_ii, {@code edge[i]} = C_ii
 * - C_01, {@code determinant} = C_00 C_11 - C_01^2, {@code spread} = Var(Y_0 - Y_1). A variance that has vanished is 0 exactly.
 */
final class TwoLevels {
    final double[] over = new double[2];
    final double[] variance = new double[2];
    final double[] edge = new double[2];
    double lead;
    double determinant;
    double spread;

    /** E Y_i less that of the other. */
    double lead(int i) {
        return i == 0 ? lead : -lead;
    }

    boolean isCertain() {
        return variance[0] == 0.0 && variance[1] == 0.0;
    }
}
