package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.DirectionalSlopes;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Regularisation;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingFailedException;
import io.espalier.surrogate.train.TrainingListener;
import io.espalier.surrogate.train.TrainingPlan;
import java.util.Optional;

/** Trains one network on some rows of a list: smooth, because its second derivatives are asked for too. */
final class PriceFit {
    private static final int LEAST_BATCH = 8;
    private static final int MOST_BATCH = 32;
    private static final double PEAK_RATE = 0.02;

    private final Examples examples;
    private final Normalisation map;
    private final KnownSlopes slopes;
    private final PricePlan plan;

    PriceFit(PriceList training, PricePlan plan) {
        examples = training.examples();
        map = Normalisation.of(examples);
        slopes = new KnownSlopes(training, map, PriceStreams.PAIRS.seed(plan.seed(), 0));
        this.plan = plan;
    }

    /** Empty where training diverged at every rate. */
    Optional<Network> network(Try wanted) {
        long drawn = PriceStreams.DRAW.seed(plan.seed(), wanted.draw());
        DirectionalSlopes known = slopes.of(wanted.arm());
        // Nothing is kept aside to judge epochs: the last one, at the smallest rate, is as good as any where prices are
        // few.
        Trainer trainer = Trainer.withSlopes(examples, known, examples, map, 1);
        Network start = trainer.fresh(wanted.hidden(), Activation.SILU, drawn);
        try {
            return Optional.of(trainer.train(start, plan(wanted, drawn, known.size() > 0), TrainingListener.silent())
                    .network());
        } catch (TrainingFailedException diverged) {
            return Optional.empty();
        }
    }

    /** Several steps an epoch: after each the rows are scored, which would else cost more than the steps. */
    private int batch() {
        return Math.max(LEAST_BATCH, Math.min(MOST_BATCH, examples.size() / 4));
    }

    private TrainingPlan plan(Try wanted, long drawn, boolean sloped) {
        return TrainingPlan.vanilla(drawn)
                .withBatch(batch())
                .withEpochs(Math.max(1, Math.round(plan.steps() * (float) batch() / examples.size())))
                .withPeakRate(PEAK_RATE)
                .withLoss(LossPlan.values().withDirectionalWeight(sloped ? wanted.strength() : 0.0))
                .withRegularisation(regularisation(wanted));
    }

    private static Regularisation regularisation(Try wanted) {
        double l2 = wanted.arm() == Arm.L2 ? wanted.strength() : 0.0;
        double dropout = wanted.arm() == Arm.DROPOUT ? wanted.strength() : 0.0;
        return new Regularisation(0.0, l2, dropout, Double.POSITIVE_INFINITY);
    }
}
