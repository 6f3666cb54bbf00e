package io.espalier.surrogate.workflow;

import io.espalier.surrogate.train.TrainingPlan;
import java.time.Duration;
import java.util.Optional;

/**
 * How each stage trains, fixed beforehand and the same for every problem.
 *
 * <p>The large network learns values only, as in the paper; derivatives enter at fine-tuning. Peak rates: the paper's 0.1
 * collapses a network of 6x128 SiLU nodes, 0.005 does not.
 */
final class StagePlans {
    static final double OVERSIZED_WEIGHT = 4.0;
    static final double ROUND_WEIGHT = 0.5;
    static final double FROM_NETWORK_WEIGHT = 1.0;
    static final double FROM_REFERENCE_WEIGHT = 3.0;

    private static final int OVERSIZED_EPOCHS = 12;
    private static final int ROUND_EPOCHS = 4;
    private static final int FROM_NETWORK_EPOCHS = 15;
    private static final int FROM_REFERENCE_EPOCHS = 30;
    private static final int ROUND_SEEDS = 64;

    private final SurrogateSpec spec;
    private final int threads;

    StagePlans(SurrogateSpec spec, int threads) {
        this.spec = spec;
        this.threads = threads;
    }

    TrainingPlan oversized(Optional<Duration> budget) {
        return plan(TrainingPlan.vanilla(seed(StageKind.OVERSIZED)).withEpochs(OVERSIZED_EPOCHS), budget);
    }

    TrainingPlan retraining(int round, Optional<Duration> budget) {
        return plan(TrainingPlan.vanilla(seed(StageKind.PRUNED) + round).withEpochs(ROUND_EPOCHS), budget);
    }

    TrainingPlan fromNetwork(Optional<Duration> budget) {
        return plan(fine(StageKind.FROM_NETWORK).withEpochs(FROM_NETWORK_EPOCHS), budget);
    }

    TrainingPlan fromReference(Optional<Duration> budget) {
        return plan(fine(StageKind.FROM_REFERENCE).withEpochs(FROM_REFERENCE_EPOCHS), budget);
    }

    private TrainingPlan fine(StageKind kind) {
        TrainingPlan sobolev = TrainingPlan.sobolev(seed(kind));
        return spec.training().order() == 0 ? sobolev.withGradientWeight(0.0) : sobolev;
    }

    private TrainingPlan plan(TrainingPlan plan, Optional<Duration> budget) {
        TrainingPlan threaded = plan.withThreads(threads);
        return budget.map(threaded::withBudget).orElse(threaded);
    }

    /** Seeds of stages lie apart, so that no two stages share a split or a shuffle. */
    private long seed(StageKind kind) {
        return spec.seed() * StageKind.values().length * ROUND_SEEDS + (long) kind.ordinal() * ROUND_SEEDS;
    }
}
