package io.espalier.surrogate.train;

/**
 * Where a training stands after an epoch. Errors are mean squares in normalised units over noisy labels: their floor is the noise.
 *
 * @param start which start, from 0
 * @param attempt which learning rate of that start, from 0; each is a quarter of the one before
 * @param epoch from 1
 * @param trainLoss the loss over the epoch's steps
 * @param validationLoss the loss on the rows kept aside
 * @param validationValue mean square error of values there; 1 less this is their R2 against the labels
 * @param validationGradient mean square error of whole gradients there
 * @param validationCurvature mean square error of Hessians times the rows' directions there; 0 where they have no part in the loss
 */
public record EpochReport(
        int start,
        int attempt,
        int epoch,
        double trainLoss,
        double validationLoss,
        double validationValue,
        double validationGradient,
        double validationCurvature) {}
