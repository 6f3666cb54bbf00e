package io.espalier.surrogate.workflow;

import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.TrainingPlan;
import java.time.Duration;
import java.util.Optional;

/**
 * How each stage trains, fixed beforehand and the same for every problem.
 *
 * <p>The large network learns values only, as in the paper; derivatives enter at fine-tuning. The last stage takes large batches, whose steps average the labels'
 * noise, and many of them: what limits a small network is that noise, not its size.
 */
final class StagePlans {
    static final double OVERSIZED_WEIGHT = 4.0;
    static final double ROUND_WEIGHT = 0.2;
    static final double FROM_NETWORK_WEIGHT = 0.5;
    static final double FROM_REFERENCE_WEIGHT = 2.0;

    private static final int OVERSIZED_EPOCHS = 30;
    private static final int ROUND_EPOCHS = 10;
    private static final int FROM_NETWORK_EPOCHS = 40;
    private static final int FROM_REFERENCE_EPOCHS = 200;
    private static final int STEPS_AN_EPOCH = 16;
    private static final int SMALLEST_BATCH = 32;
    private static final int LARGEST_BATCH = 4096;
    /** Networks of a few nodes get stuck from about one fresh start in ten; below this size the best of several is kept. */
    private static final int NODES_THAT_DO_NOT_GET_STUCK = 32;

    private static final int STARTS = 4;
    private static final int ROUND_SEEDS = 64;

    private final SurrogateSpec spec;
    private final int threads;

    StagePlans(SurrogateSpec spec, int threads) {
        this.spec = spec;
        this.threads = threads;
    }

    TrainingPlan oversized(Network fresh, Optional<Duration> budget) {
        TrainingPlan plan = TrainingPlan.vanilla(seed(StageKind.OVERSIZED)).withEpochs(OVERSIZED_EPOCHS);
        return plan(plan.withStarts(starts(fresh)), budget);
    }

    TrainingPlan retraining(int round, Optional<Duration> budget) {
        return plan(TrainingPlan.vanilla(seed(StageKind.PRUNED) + round).withEpochs(ROUND_EPOCHS), budget);
    }

    TrainingPlan fromNetwork(Optional<Duration> budget) {
        return plan(fine(StageKind.FROM_NETWORK).withEpochs(FROM_NETWORK_EPOCHS).withStarts(1), budget);
    }

    /** Starts from a network that has been trained before. */
    TrainingPlan fromReference(Optional<Duration> budget) {
        return plan(longRun().withStarts(1), budget);
    }

    /** Starts from fresh weights. */
    TrainingPlan fromFresh(Network fresh, Optional<Duration> budget) {
        return plan(longRun().withStarts(starts(fresh)), budget);
    }

    private TrainingPlan longRun() {
        int batch =
                Math.max(SMALLEST_BATCH, Math.min(LARGEST_BATCH, spec.sampling().samples() / STEPS_AN_EPOCH));
        return fine(StageKind.FROM_REFERENCE).withEpochs(FROM_REFERENCE_EPOCHS).withBatch(batch);
    }

    private TrainingPlan fine(StageKind kind) {
        TrainingPlan sobolev = TrainingPlan.sobolev(seed(kind));
        return spec.training().order() == 0 ? sobolev.withLoss(LossPlan.values()) : sobolev;
    }

    private static int starts(Network fresh) {
        return fresh.hiddenNodes() < NODES_THAT_DO_NOT_GET_STUCK ? STARTS : 1;
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
