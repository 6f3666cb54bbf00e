package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.artefact.Surrogate;
import java.util.List;

/**
 * A finished training on a list of prices.
 *
 * @param training rows that trained
 * @param selection rows that chose
 * @param test rows that only judged
 * @param arms every arm's best, in the arms' order
 * @param winner what the shipped network was trained as
 * @param judgement of the shipped network on the rows that only judged
 */
public record TrainedPrices(
        Surrogate surrogate,
        int training,
        int selection,
        int test,
        List<ArmResult> arms,
        Try winner,
        Judgement judgement) {

    public TrainedPrices {
        arms = List.copyOf(arms);
    }
}
