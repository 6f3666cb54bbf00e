package io.espalier.pricing.engine;

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
        long paths) {}
