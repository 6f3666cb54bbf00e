package io.espalier.bench.experiment;

/**
 * How well one network learnt one basket, over the test box.
 *
 * @param value root mean squared error of values over the deviation of the true value
 * @param delta root mean squared error of delta_i/weight_i, over points and assets
 * @param gamma R2 of the summed Hessian
 * @param seconds of training
 */
public record DmlScore(double value, double delta, double gamma, double seconds) {}
