package io.espalier.bench.experiment;

/**
 * How a trained surrogate fits its reference over the served box; every error is 1 - R2.
 *
 * @param value of the price
 * @param deltas of all deltas, flattened over points and levels
 * @param worstGreek the first-order derivative, of all columns, with the largest error
 * @param gamma of the sum of the levels' Hessian; NaN where that is 0 but for rounding
 * @param worstGamma the largest error among that sum and each level's own gamma
 * @param phases how long it took
 */
public record FitReport(
        double value, double deltas, Misfit worstGreek, double gamma, Misfit worstGamma, Phases phases) {}
