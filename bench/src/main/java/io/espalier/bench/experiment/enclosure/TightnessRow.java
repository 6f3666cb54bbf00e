package io.espalier.bench.experiment.enclosure;

/**
 * How much wider than what was sampled an enclosure is.
 *
 * @param box in words
 * @param method in words
 * @param cells that the box was cut into
 * @param value width over sampled width
 * @param seconds for the value
 * @param delta the same of the worst derivative; NaN where not asked for
 * @param deltaSeconds for value and derivatives
 */
public record TightnessRow(
        String box, String method, int cells, double value, double seconds, double delta, double deltaSeconds) {}
