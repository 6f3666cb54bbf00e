package io.espalier.surrogate.train;

/**
 * The epoch at which a training did best on the rows that judge.
 *
 * @param epoch the first of the lowest error, from 1; 0 if no epoch gave a finite one
 * @param error mean square error of values there, in raw units; infinite if there is no such epoch
 * @param others mean square errors of the same weights, of the first ones if there is no such epoch, on other rows
 */
public record BestEpoch(int epoch, double error, double[] others) {}
