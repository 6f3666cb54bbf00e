package io.espalier.pricing.engine;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import java.util.Arrays;

/**
 * What a simulation found, each number with one standard error.
 *
 * <p>Shapes: {@code gradient[d]}, {@code gradientError[d]} in layout order; {@code gamma[n][n]}, {@code gammaError[n][n]} in the order of
 * the layout's levels, empty where the plan does not ask for curvature. Units as in {@link io.espalier.pricing.Valuation}. NaN where
 * not given: derivatives to a correlation where the correlation is singular, to T or rate beside a given discount, to what the
 * instrument does not have; a standard error of a single observation. Infinite where a number overflowed. {@code smoothingBias} is
 * smoothed minus plain on the same paths, 0 where the value is not that of a smoothed payoff.
 */
public record MonteCarloResult(
        double value,
        double error,
        double[] gradient,
        double[] gradientError,
        double[][] gamma,
        double[][] gammaError,
        double smoothingBias,
        double smoothingBiasError,
        long paths) {

    /** Value, gradient and their errors, and curvature where it is asked for and was simulated. */
    void writeTo(Valuation out) {
        out.set(value, error, ValueSource.MONTE_CARLO);
        System.arraycopy(gradient, 0, out.gradient(), 0, gradient.length);
        System.arraycopy(gradientError, 0, out.gradientError(), 0, gradientError.length);
        Arrays.fill(out.curvature(), Double.NaN);
        for (int i = 0; out.wantsCurvature() && i < gamma.length; i++) {
            System.arraycopy(gamma[i], 0, out.curvature(), i * gamma.length, gamma.length);
        }
    }
}
