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
 * @param retraining what became of the winner's second training: whether the shipped network is that one, or the one of the contest
 * @param derivatives which known ones were learnt
 * @param judgement of the shipped network on the rows that only judged
 */
public record TrainedPrices(
        Surrogate surrogate,
        int training,
        int selection,
        int test,
        List<ArmResult> arms,
        Try winner,
        Retraining retraining,
        DerivativeColumns derivatives,
        Judgement judgement) {

    public TrainedPrices {
        arms = List.copyOf(arms);
    }

    /** How many rows the shipped network was trained on: where the second training does not ship, those that trained alone. */
    public int trainedOn() {
        return retraining.ships() ? training + selection : training;
    }
}
