package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.regress.DifferentialRegression;
import io.espalier.pricing.regress.DifferentialSamples;
import io.espalier.pricing.regress.Regression;
import io.espalier.pricing.regress.RegressionFit;
import io.espalier.pricing.regress.RidgeGradients;

/**
 * Eq. 18 to the letter: every coefficient is shrunk and tied, the constant's too. b = (A'A + ridge I + tie I)^-1 (A'y + tie b_slope), as
 * least squares with two rows more for each coefficient.
 */
record LiteralRidgeGradients(double ridge, double tie) implements Regression {

    @Override
    public RegressionFit fit(DifferentialSamples samples) {
        final double[] bySlopes =
                new RidgeGradients(ridge, tie, true).fitSlopes(samples).coefficients();
        final int n = samples.y().length;
        final int k = samples.functions();
        final double[][] rows = new double[n + 2 * k][k];
        final double[] labels = new double[rows.length];
        for (int i = 0; i < n; i++) {
            rows[i] = samples.values()[i];
            labels[i] = samples.y()[i];
        }
        for (int j = 0; j < k; j++) {
            rows[n + j][j] = Math.sqrt(ridge);
            rows[n + k + j][j] = Math.sqrt(tie);
            labels[n + k + j] = Math.sqrt(tie) * bySlopes[j];
        }
        return DifferentialRegression.ordinary().fit(DifferentialSamples.ofValues(rows, labels));
    }
}
