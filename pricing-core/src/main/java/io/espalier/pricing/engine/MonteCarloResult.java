package io.espalier.pricing.engine;

/**
 * What a simulation found, each number with one standard error.
 *
 * <p>Shapes: {@code gradient[d]}, {@code gradientError[d]} in layout order. Units as in {@link io.espalier.pricing.Valuation}.
 * NaN where not given: derivatives of a payoff that jumps, to a correlation, to T or rate beside a given discount; a standard
 * error of a single observation. Infinite where a number overflowed. {@code smoothingBias} is smoothed minus plain on the same paths, 0 without smoothing.
 */
public record MonteCarloResult(
        double value,
        double error,
        double[] gradient,
        double[] gradientError,
        double smoothingBias,
        double smoothingBiasError,
        long paths) {}
