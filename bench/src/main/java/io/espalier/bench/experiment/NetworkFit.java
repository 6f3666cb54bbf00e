package io.espalier.bench.experiment;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.label.LabelledSamples;

/** Trains the network of a protocol. Any thread may call it, several at a time. */
@FunctionalInterface
public interface NetworkFit {

    /**
     * Trains one network on one thread; the same arguments give the same bits.
     *
     * @return raw in, raw out, with gradient and curvature, over the samples' columns and at any finite point
     */
    Pricer train(LabelledSamples samples, LabelUse use, long seed);
}
