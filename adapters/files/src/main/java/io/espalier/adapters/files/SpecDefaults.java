package io.espalier.adapters.files;

import io.espalier.pricing.label.SamplingLaw;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.NetworkSpec.Front;
import io.espalier.surrogate.workflow.TrainingSpec.Effort;
import java.util.List;

/**
 * What a specification that leaves it out gets, where that depends on the model.
 *
 * @param law how points are drawn
 * @param fresh whether rows are drawn while training
 * @param keptRows how many rows there are where they are kept
 * @param freshRows how many where they are not
 * @param margin by what share of its width each range is sampled beyond what is served
 * @param control what is priced in closed form beside the network
 * @param front what the inputs are projected on
 * @param hidden sizes before pruning; empty: chosen later
 * @param pruned sizes that these are pruned to, and what a network that is not pruned has; empty: chosen later
 * @param scaling of the loss
 * @param effort of the last stage
 */
record SpecDefaults(
        SamplingLaw law,
        boolean fresh,
        int keptRows,
        int freshRows,
        double margin,
        FormSpec.ControlChoice control,
        Front front,
        List<Integer> hidden,
        List<Integer> pruned,
        LossPlan.Scaling scaling,
        Effort effort) {
    static final int ROWS = 65_536;

    /** Of normal levels. */
    static SpecDefaults bachelier() {
        return new SpecDefaults(
                new SamplingLaw.Uniform(),
                false,
                ROWS,
                ROWS,
                0.0,
                FormSpec.ControlChoice.NONE,
                Front.auto(),
                List.of(),
                List.of(),
                LossPlan.Scaling.NOISE,
                Effort.chosen());
    }
}
