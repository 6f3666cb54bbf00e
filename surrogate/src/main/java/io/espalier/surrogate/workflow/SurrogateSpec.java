package io.espalier.surrogate.workflow;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.label.SamplingPlan;

/**
 * What to train: plain data, hashed into the artefact.
 *
 * @param instrument what is priced; where a factor is an input its number here is only the central value
 * @param sampling the inputs, their served box, and how they are sampled
 * @param network the oversized network
 * @param training how it learns
 * @param pruning how it shrinks
 * @param seed of the weights, splits and shuffles
 * @param text the specification as the user wrote it, for the artefact's provenance
 */
public record SurrogateSpec(
        Instrument instrument,
        SamplingPlan sampling,
        NetworkSpec network,
        TrainingSpec training,
        PruningSpec pruning,
        long seed,
        String text) {

    /** @throws IllegalArgumentException if the pruned sizes do not fit the network */
    public SurrogateSpec {
        pruning.requireFit(network.hidden());
    }

    /** The same with another seed, of the samples too. */
    public SurrogateSpec withSeed(long newSeed) {
        SamplingPlan resampled = new SamplingPlan(
                sampling.layout(),
                sampling.box(),
                sampling.law(),
                sampling.samples(),
                sampling.pathsPerSample(),
                sampling.antithetic(),
                newSeed);
        return new SurrogateSpec(instrument, resampled, network, training, pruning, newSeed, text);
    }
}
