package io.espalier.bench.experiment.pruning;

/** R squared of values, deltas (flattened over points and assets) and gammas (sum of the Hessian), as Table 2 of the paper prints them. */
public record PaperFit(double values, double deltas, double gammas) {}
