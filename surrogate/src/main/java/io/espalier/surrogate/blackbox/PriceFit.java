package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.Regularisation;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingFailedException;
import io.espalier.surrogate.train.TrainingListener;
import io.espalier.surrogate.train.TrainingPlan;
import java.util.Optional;

/** Trains one network on some rows of a list: smooth, because its second derivatives are asked for too. */
final class PriceFit {
    private static final int STEPS = 6000;
    private static final int BATCH = 32;
    private static final double PEAK_RATE = 0.02;

    private final Trainer trainer;
    private final int rows;
    private final long seed;

    PriceFit(PriceList training, long seed) {
        Examples examples = training.examples();
        trainer = new Trainer(examples, Normalisation.of(examples));
        rows = examples.size();
        this.seed = seed;
    }

    /** Empty where training diverged at every rate. */
    Optional<Network> network(Try wanted) {
        long drawn = seed + wanted.draw();
        Network start = trainer.fresh(wanted.hidden(), Activation.SILU, drawn);
        try {
            return Optional.of(trainer.train(start, plan(wanted, drawn), TrainingListener.silent())
                    .network());
        } catch (TrainingFailedException diverged) {
            return Optional.empty();
        }
    }

    private TrainingPlan plan(Try wanted, long drawn) {
        return TrainingPlan.vanilla(drawn)
                .withBatch(BATCH)
                .withEpochs(Math.max(1, Math.round(STEPS * (float) BATCH / rows)))
                .withPeakRate(PEAK_RATE)
                .withValidationShare(0.0)
                .withRegularisation(regularisation(wanted));
    }

    private static Regularisation regularisation(Try wanted) {
        double l2 = wanted.arm() == Arm.L2 ? wanted.strength() : 0.0;
        double dropout = wanted.arm() == Arm.DROPOUT ? wanted.strength() : 0.0;
        return new Regularisation(0.0, l2, dropout, Double.POSITIVE_INFINITY);
    }
}
