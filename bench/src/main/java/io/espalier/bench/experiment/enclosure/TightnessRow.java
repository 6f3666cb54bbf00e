package io.espalier.bench.experiment.enclosure;

/**
 * How much wider than what was sampled an enclosure is.
 *
 * @param box in words
 * @param method in words
 * @param cells that the box was cut into
 * @param value width over sampled width
 * @param seconds for the value
 * @param delta the same of the worst derivative
 * @param deltaSeconds for value and derivatives
 * @param gamma the same of the sum of the Hessian; NaN where the method has none
 * @param gammaSeconds for value, derivatives and that sum
 */
public record TightnessRow(
        String box,
        String method,
        int cells,
        double value,
        double seconds,
        double delta,
        double deltaSeconds,
        double gamma,
        double gammaSeconds) {}
