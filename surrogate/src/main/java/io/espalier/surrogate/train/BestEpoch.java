package io.espalier.surrogate.train;

import java.util.Arrays;

/**
 * The epoch at which a training did best on the rows that judge.
 *
 * @param epoch the first of the lowest error, from 1; 0 if no epoch gave a finite one
 * @param error mean square error of values there, in raw units; infinite if there is no such epoch
 * @param others mean square errors of the same weights on other rows; infinite if there is no such epoch, or where one is no finite number
 */
public record BestEpoch(int epoch, double error, double[] others) {

    /** Of a training that diverged at once: it has no weights worth measuring, and every error is infinite. */
    static BestEpoch none(int others) {
        double[] there = new double[others];
        Arrays.fill(there, Double.POSITIVE_INFINITY);
        return new BestEpoch(0, Double.POSITIVE_INFINITY, there);
    }
}
