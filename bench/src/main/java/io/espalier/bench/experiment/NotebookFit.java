package io.espalier.bench.experiment;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.train.Initialisation;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingListener;

/**
 * Trains the notebook's network by {@link NotebookProtocol}.
 *
 * <p>In one thing it departs from the notebook: a training that after 30 % of its epochs is no better than the best constant begins again
 * at a quarter of all rates, where the notebook would have shipped the constant.
 */
public final class NotebookFit implements NetworkFit {

    @Override
    public Pricer train(LabelledSamples samples, LabelUse use, long seed) {
        final Examples examples = Examples.of(samples);
        final Normalisation map = Normalisation.of(examples);
        final Network start = map.fold(
                Initialisation.cutNormal(examples.inputs(), NotebookProtocol.HIDDEN, Activation.SOFTPLUS, seed));
        final Network trained = new Trainer(examples, map)
                .train(start, NotebookProtocol.plan(use, samples.size(), seed), TrainingListener.silent())
                .network();
        return SurrogatePricer.uncertified(trained, samples.layout(), Box.unbounded(examples.inputs()));
    }
}
