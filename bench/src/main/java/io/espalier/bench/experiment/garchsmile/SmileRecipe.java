package io.espalier.bench.experiment.garchsmile;

import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.workflow.TrainingSpec;
import java.util.List;

/**
 * How a smile is learnt.
 *
 * @param samples antithetic rows
 * @param fresh whether they are drawn while the last stage trains
 * @param hidden sizes before pruning
 * @param pruned sizes after it; empty: nothing is pruned
 * @param scaling of the loss
 * @param effort of the last stage
 */
public record SmileRecipe(
        int samples,
        boolean fresh,
        List<Integer> hidden,
        List<Integer> pruned,
        LossPlan.Scaling scaling,
        TrainingSpec.Effort effort) {}
