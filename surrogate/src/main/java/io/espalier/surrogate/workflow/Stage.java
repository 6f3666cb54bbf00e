package io.espalier.surrogate.workflow;

import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.EpochReport;
import java.util.List;

/**
 * One finished stage.
 *
 * @param fit against the reference pricer, at points that no training saw; nothing was chosen by it
 * @param seconds of training, without the comparison
 * @param epochs of the training that gave the network, the last round's for a pruned one
 */
public record Stage(
        StageKind kind,
        Network network,
        ValidationReport fit,
        double seconds,
        List<EpochReport> epochs,
        boolean budgetReached) {

    /** Copies the epochs. */
    public Stage {
        epochs = List.copyOf(epochs);
    }
}
