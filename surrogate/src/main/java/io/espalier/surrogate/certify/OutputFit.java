package io.espalier.surrogate.certify;

/**
 * How one output of a candidate fits the reference's, over {@code samples} pairs.
 *
 * <p>With e = candidate - reference: {@code r2} = 1 - sum e^2 / sum (reference - its mean)^2, NaN where the reference is
 * constant; {@code rmse} the root of the mean of e^2; {@code maxError} the largest |e|; {@code bias} the mean of e. The
 * last three are in the output's own unit. All are NaN where there is no pair.
 */
public record OutputFit(String name, long samples, double r2, double rmse, double maxError, double bias) {}
