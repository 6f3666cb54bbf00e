package io.espalier.surrogate.workflow;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.SamplingPlan;
import java.util.List;
import java.util.Optional;

/**
 * What to train: plain data, hashed into the artefact.
 *
 * @param instrument what is priced; where a factor is an input its number here is only the central value
 * @param sampling the inputs and how they are sampled; its box may be wider than the one that is served
 * @param served the box that the surrogate answers for
 * @param fresh whether rows are drawn while the last stage trains, each new; else they are drawn once and kept
 * @param labels what a row says
 * @param form what stands around the network
 * @param network the oversized network
 * @param training how it learns
 * @param pruning how it shrinks
 * @param seed of the weights, splits and shuffles
 * @param text the specification as the user wrote it, for the artefact's provenance
 */
public record SurrogateSpec(
        PricingProblem instrument,
        SamplingPlan sampling,
        Box served,
        boolean fresh,
        LabelSpec labels,
        FormSpec form,
        NetworkSpec network,
        TrainingSpec training,
        PruningSpec pruning,
        long seed,
        String text) {

    /** @throws IllegalArgumentException if the pruned sizes do not fit the network, or the served box not the columns */
    public SurrogateSpec {
        pruning.requireFit(network.hidden());
        if (!(instrument instanceof Instrument || instrument instanceof GarchInstrument)) {
            throw new IllegalArgumentException(
                    "surrogates are of normal levels or of one level under GARCH: underlyings=" + instrument.size());
        }
        if (served.size() != sampling.layout().size()) {
            throw new IllegalArgumentException("the served box must have one side per column: served.size="
                    + served.size() + ", layout.size=" + sampling.layout().size());
        }
    }

    /** A specification that serves the box it samples, keeps its rows and chooses labels and form by product and columns. */
    public static SurrogateSpec of(
            PricingProblem instrument,
            SamplingPlan sampling,
            NetworkSpec network,
            TrainingSpec training,
            PruningSpec pruning,
            long seed,
            String text) {
        return new SurrogateSpec(
                instrument,
                sampling,
                sampling.box(),
                false,
                LabelSpec.auto(),
                FormSpec.auto(),
                network,
                training,
                pruning,
                seed,
                text);
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
        return new SurrogateSpec(
                instrument, resampled, served, fresh, labels, form, network, training, pruning, newSeed, text);
    }

    /** The same with fewer rows, of which each is what it was, and labels of no higher order than that. */
    SurrogateSpec reduced(int rows, int order) {
        SamplingPlan fewer = new SamplingPlan(
                sampling.layout(),
                sampling.box(),
                sampling.law(),
                Math.min(rows, sampling.samples()),
                sampling.pathsPerSample(),
                sampling.antithetic(),
                sampling.seed());
        TrainingSpec lower = training.withOrder(Math.min(order, training.order()));
        return new SurrogateSpec(instrument, fewer, served, fresh, labels, form, network, lower, pruning, seed, text);
    }

    /** The same for a network of these sizes, trained at once: nothing is pruned. */
    SurrogateSpec sized(List<Integer> hidden, TrainingSpec newTraining) {
        NetworkSpec sized = new NetworkSpec(hidden, network.activation(), network.front());
        PruningSpec none = new PruningSpec(PruningSpec.Method.NONE, Optional.empty());
        return new SurrogateSpec(
                instrument, sampling, served, fresh, labels, form, sized, newTraining, none, seed, text);
    }
}
