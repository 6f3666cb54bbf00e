package io.espalier.bench.experiment;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.RateSchedule;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingListener;
import io.espalier.surrogate.train.TrainingPlan;
import java.util.List;

/**
 * How the toy problems of the gradient-information paper are learnt here: networks of tanh, the whole set in each step of Adam, no row kept
 * aside. A network that has learnt little after a third of the steps goes on: what a small one does not reach is part of the answer.
 *
 * @param steps of Adam
 * @param schedule of its rate
 */
public record TanhFit(int steps, RateSchedule schedule) {

    /** Trains from the first weights of {@code seed}, the same whatever the loss. */
    public Network train(Examples examples, List<Integer> hidden, LossPlan loss, long seed) {
        final Trainer trainer = new Trainer(examples, Normalisation.of(examples));
        final TrainingPlan plan = TrainingPlan.vanilla(seed)
                .withEpochs(steps)
                .withBatch(examples.size())
                .withSchedule(schedule)
                .withValidationShare(0.0)
                .withoutShuffling()
                .withLoss(loss)
                .onNoise();
        return trainer.train(trainer.fresh(hidden, Activation.TANH, seed), plan, TrainingListener.silent())
                .network();
    }

    /** Values and gradients half and half, alpha = 0.5 of Eq. 4: shares 1 : lambda n are equal at lambda = 1/n. */
    public static LossPlan halfGradients(LossPlan.Scaling scaling, int inputs) {
        return new LossPlan(scaling, 1.0 / inputs, 0.0, 1);
    }
}
