package io.espalier.pricing.calibration;

import static io.espalier.pricing.calibration.VarianceState.ALPHA;
import static io.espalier.pricing.calibration.VarianceState.BETA;
import static io.espalier.pricing.calibration.VarianceState.LEVERAGE;
import static io.espalier.pricing.calibration.VarianceState.MU;
import static io.espalier.pricing.calibration.VarianceState.OMEGA;

/**
 * The likelihood with omega = (1 - persistence) m(mu) put in; the argument at omega's place has no effect.
 *
 * <p>Chain rule with J = d theta / d x: gradient J'g, Hessian J'HJ + g_omega d2 omega.
 */
final class VarianceTargeting implements Objective {
    private static final double[] SHARES = {0.0, 0.0, 1.0, 1.0, 0.5};

    private final GarchLikelihood likelihood;
    private final double[] innerGradient;
    private final double[][] innerHessian;

    VarianceTargeting(GarchLikelihood likelihood) {
        this.likelihood = likelihood;
        innerGradient = new double[likelihood.size()];
        innerHessian = new double[likelihood.size()][likelihood.size()];
    }

    @Override
    public int size() {
        return likelihood.size();
    }

    private static double room(double[] x) {
        return 1.0 - x[ALPHA] - x[BETA] - (x.length > LEVERAGE ? 0.5 * x[LEVERAGE] : 0.0);
    }

    /** All parameters. */
    double[] theta(double[] x) {
        final double[] theta = x.clone();
        theta[OMEGA] = room(x) * likelihood.moments().meanSquare(x[MU]);
        return theta;
    }

    /** J, rows of theta. */
    double[][] jacobian(double[] x) {
        final double[][] jacobian = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            jacobian[i][i] = i == OMEGA ? 0.0 : 1.0;
        }
        jacobian[OMEGA][MU] = room(x) * likelihood.moments().meanSquareSlope(x[MU]);
        for (int i = ALPHA; i < Math.min(size(), SHARES.length); i++) {
            jacobian[OMEGA][i] = -SHARES[i] * likelihood.moments().meanSquare(x[MU]);
        }
        return jacobian;
    }

    @Override
    public double value(double[] x) {
        return likelihood.value(theta(x));
    }

    @Override
    public double derivatives(double[] x, double[] gradient, double[][] hessian) {
        final double value = likelihood.derivatives(theta(x), innerGradient, innerHessian);
        final double[][] jacobian = jacobian(x);
        final double[][] curvature = congruent(jacobian, innerHessian);
        for (int i = 0; i < size(); i++) {
            gradient[i] = 0.0;
            for (int k = 0; k < size(); k++) {
                gradient[i] += jacobian[k][i] * innerGradient[k];
            }
            System.arraycopy(curvature[i], 0, hessian[i], 0, size());
        }
        final double slope = likelihood.moments().meanSquareSlope(x[MU]);
        hessian[MU][MU] += innerGradient[OMEGA] * room(x) * SampleMoments.MEAN_SQUARE_CURVATURE;
        for (int i = ALPHA; i < Math.min(size(), SHARES.length); i++) {
            hessian[i][MU] -= innerGradient[OMEGA] * SHARES[i] * slope;
            hessian[MU][i] = hessian[i][MU];
        }
        return value;
    }

    /** J' A J. */
    static double[][] congruent(double[][] jacobian, double[][] matrix) {
        final int n = matrix.length;
        final double[][] half = new double[n][n];
        final double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    half[i][j] += matrix[i][k] * jacobian[k][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    result[i][j] += jacobian[k][i] * half[k][j];
                }
            }
        }
        return result;
    }
}
