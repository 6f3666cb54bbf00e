package io.espalier.pricing.calibration;

/**
 * Errors of estimated parameters.
 *
 * <p>{@code covariance[size][size]} in the order of {@link GarchSpecification#parameterNames()}; 0 in the row and column of a
 * parameter that was held, NaN in those of one that is on a bound or not identified.
 */
public record ParameterErrors(double[][] covariance) {

    /** The standard error of each parameter, NaN where there is none. */
    public double[] standardErrors() {
        final double[] errors = new double[covariance.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = covariance[i][i] > 0.0 ? Math.sqrt(covariance[i][i]) : Double.NaN;
        }
        return errors;
    }

    /**
     * The standard error of a function with this gradient (delta method), NaN if it needs a parameter without one. A gradient may be
     * shorter than the parameters are many: what follows is 0.
     */
    public double deviation(double[] gradient) {
        double variance = 0.0;
        for (int i = 0; i < gradient.length && i < covariance.length; i++) {
            for (int j = 0; j < gradient.length && j < covariance.length; j++) {
                if (gradient[i] != 0.0 && gradient[j] != 0.0) {
                    variance += gradient[i] * covariance[i][j] * gradient[j];
                }
            }
        }
        return Math.sqrt(variance);
    }
}
