package io.espalier.bench.experiment.dloss;

/**
 * How well prices were learnt.
 *
 * @param error mean square error at fresh points over the variance of prices there; geometric mean over seeds
 * @param ratio to that of plain training
 */
public record BlackBoxRow(int rows, double noise, BlackBoxMethod method, double error, double ratio) {}
