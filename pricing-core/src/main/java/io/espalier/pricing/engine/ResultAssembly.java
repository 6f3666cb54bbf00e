package io.espalier.pricing.engine;

import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.math.Moments;
import java.util.Arrays;
import java.util.Optional;

/** From the moments of observations to a result: every number to its place, what a control took off added again. */
record ResultAssembly(ObservedProgram observed, FactorLayout layout, Optional<KnownValue> known) {

    MonteCarloResult of(JoinedMoments moments) {
        final double[] gradient = notGiven(layout.size());
        final double[] gradientError = notGiven(layout.size());
        for (int c = 0; c < observed.columns(); c++) {
            final int column = observed.given()[c];
            final Moments row = moments.row(Observations.GRADIENT + c);
            final FactorId factor = layout.factor(column);
            gradient[column] =
                    given(row.mean() + known.map(k -> k.derivative(factor)).orElse(0.0));
            gradientError[column] = row.standardError();
        }
        final int n = observed.observesCurvature() ? layout.levels().length : 0;
        final double[][] gamma = new double[n][n];
        final double[][] gammaError = new double[n][n];
        fillCurvature(moments, gamma, gammaError);
        final Moments value = moments.row(Observations.VALUE);
        final Moments bias = moments.row(Observations.BIAS);
        return new MonteCarloResult(
                value.mean() + known.map(KnownValue::value).orElse(0.0),
                value.standardError(),
                gradient,
                gradientError,
                gamma,
                gammaError,
                bias.mean(),
                bias.standardError(),
                moments.count());
    }

    private void fillCurvature(JoinedMoments moments, double[][] gamma, double[][] gammaError) {
        int at = Observations.GRADIENT + observed.columns();
        for (int i = 0; i < gamma.length; i++) {
            for (int j = 0; j <= i; j++) {
                final Moments row = moments.row(at++);
                final int a = layout.factor(layout.levels()[i]).i();
                final int b = layout.factor(layout.levels()[j]).i();
                gamma[i][j] = given(row.mean() + known.map(k -> k.gamma(a, b)).orElse(0.0));
                gamma[j][i] = gamma[i][j];
                gammaError[i][j] = row.standardError();
                gammaError[j][i] = gammaError[i][j];
            }
        }
    }

    private static double[] notGiven(int size) {
        final double[] numbers = new double[size];
        Arrays.fill(numbers, Double.NaN);
        return numbers;
    }

    /** NaN stands for "not given": what overflowed, and so may have become infinity minus infinity, reads infinite. */
    private static double given(double mean) {
        return Double.isNaN(mean) ? Double.POSITIVE_INFINITY : mean;
    }
}
