package io.espalier.surrogate.train;

import io.espalier.surrogate.network.Network;
import java.util.List;

/**
 * What training gave.
 *
 * @param network raw in, raw out: the weights of the last epoch of the best start, or of an epoch that was
 *     better beyond chance
 * @param validationLoss its loss on the rows kept aside
 * @param epochs every epoch of that start's last attempt, in order
 * @param start which start it was, from 0
 * @param restarts how often that start diverged and began again at a quarter of the rate
 * @param budgetReached whether the clock ended training; the bits then depend on it
 */
public record TrainingResult(
        Network network,
        double validationLoss,
        List<EpochReport> epochs,
        int start,
        int restarts,
        boolean budgetReached) {

    public TrainingResult {
        epochs = List.copyOf(epochs);
    }
}
