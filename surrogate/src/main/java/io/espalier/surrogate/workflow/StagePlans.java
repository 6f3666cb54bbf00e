package io.espalier.surrogate.workflow;

import io.espalier.pricing.GarchInstrument;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.TrainingPlan;
import java.time.Duration;
import java.util.Optional;

/**
 * How each stage trains, fixed beforehand and the same for every problem.
 *
 * <p>The large network learns values only, as in the paper; derivatives enter at fine-tuning. The last stage takes many steps: what limits
 * a small network is the labels' noise, not its size.
 */
final class StagePlans {
    static final double OVERSIZED_WEIGHT = 4.0;
    static final double ROUND_WEIGHT = 0.2;
    static final double FROM_NETWORK_WEIGHT = 0.5;
    static final double FROM_REFERENCE_WEIGHT = 2.0;

    private static final int OVERSIZED_EPOCHS = 30;
    private static final int ROUND_EPOCHS = 10;
    private static final int FROM_NETWORK_EPOCHS = 40;
    private static final int MOST_EPOCHS = 200;
    private static final int LEAST_EPOCHS = 12;
    /** Rows that the steps of the last stage see in all, where rows are kept and seen again and again. */
    private static final long SEEN_ROWS = 1L << 24;

    /** Rows that a stage before the last sees in all: more only of many rows would be waiting, not learning. */
    private static final long SEEN_ROWS_BEFORE = 1L << 23;

    private static final int LEAST_EPOCHS_BEFORE = 4;

    private static final long SEEN_ROWS_OF_A_SIZE = 1L << 22;

    private static final int STEPS_AN_EPOCH = 16;
    private static final int SMALLEST_BATCH = 32;
    private static final int LARGEST_BATCH = 4096;
    private static final int FRESH_BATCH = 1024;
    private static final double FRESH_RATE = 0.03;
    private static final int FRESH_PASSES = 1;
    private static final int WHOLE_SET_STEPS = 400;
    /** Networks of a few nodes get stuck from about one fresh start in ten; below this size the best of several is kept. */
    private static final int NODES_THAT_DO_NOT_GET_STUCK = 32;

    private static final int STARTS = 4;
    private static final int BINNED_STARTS = 24;
    private static final int ROUND_SEEDS = 64;

    private final SurrogateSpec spec;
    private final int threads;

    StagePlans(SurrogateSpec spec, int threads) {
        this.spec = spec;
        this.threads = threads;
    }

    TrainingPlan oversized(Network fresh, Optional<Duration> budget) {
        TrainingPlan plan = TrainingPlan.vanilla(seed(StageKind.OVERSIZED)).withEpochs(before(OVERSIZED_EPOCHS));
        return plan(plan.withStarts(starts(fresh)), budget);
    }

    private int before(int epochs) {
        int rows = spec.fresh()
                ? Math.min(Material.FIRST_ROWS, spec.sampling().samples())
                : spec.sampling().samples();
        return (int) Math.min(epochs, Math.max(LEAST_EPOCHS_BEFORE, SEEN_ROWS_BEFORE / rows));
    }

    TrainingPlan retraining(int round, Optional<Duration> budget) {
        return plan(TrainingPlan.vanilla(seed(StageKind.PRUNED) + round).withEpochs(before(ROUND_EPOCHS)), budget);
    }

    /** A teacher's labels have no noise to weigh by. */
    TrainingPlan fromNetwork(Optional<Duration> budget) {
        LossPlan loss = spec.training().loss();
        LossPlan exact = loss.scaling() == LossPlan.Scaling.NOISE ? loss.scaledBy(LossPlan.Scaling.GLOBAL) : loss;
        TrainingPlan plan = TrainingPlan.sobolev(seed(StageKind.FROM_NETWORK)).withLoss(exact);
        return plan(plan.withEpochs(before(FROM_NETWORK_EPOCHS)).withStarts(1), budget);
    }

    /** The last stage, on kept rows. */
    TrainingPlan onKeptRows(Network start, boolean trained, Optional<Duration> budget) {
        int rows = spec.sampling().samples();
        int batch = Math.max(SMALLEST_BATCH, Math.min(LARGEST_BATCH, rows / STEPS_AN_EPOCH));
        int epochs = (int) Math.max(LEAST_EPOCHS, Math.min(MOST_EPOCHS, SEEN_ROWS / rows));
        TrainingPlan plan = TrainingPlan.sobolev(seed(StageKind.FROM_REFERENCE))
                .withEpochs(epochs)
                .withBatch(batch);
        return asked(plan.withStarts(trained ? 1 : starts(start)), budget);
    }

    /** One fit of a search for a size: many are made, so each sees fewer rows. */
    TrainingPlan ofSize(Optional<Duration> budget) {
        int rows = Math.min(Material.FIRST_ROWS, spec.sampling().samples());
        int batch = Math.max(SMALLEST_BATCH, Math.min(FRESH_BATCH, rows / STEPS_AN_EPOCH));
        int epochs = (int) Math.max(LEAST_EPOCHS, Math.min(MOST_EPOCHS, SEEN_ROWS_OF_A_SIZE / rows));
        TrainingPlan plan = TrainingPlan.sobolev(seed(StageKind.FROM_REFERENCE))
                .withEpochs(epochs)
                .withBatch(batch)
                .withPeakRate(FRESH_RATE);
        return asked(plan.withStarts(1), budget).withStarts(1);
    }

    /** The last stage, on rows drawn while it trains. */
    TrainingPlan onFreshRows(int chunkRows, Optional<Duration> budget) {
        int chunks = Math.max(1, spec.sampling().samples() / chunkRows);
        TrainingPlan plan = TrainingPlan.sobolev(seed(StageKind.FROM_REFERENCE))
                .withBatch(FRESH_BATCH)
                .withPeakRate(FRESH_RATE)
                .withStarts(1);
        TrainingPlan asked = asked(plan, budget);
        return asked.withEpochs(chunks * freshPasses());
    }

    /** How often each chunk of fresh rows is gone through. */
    int freshPasses() {
        return spec.training().effort().epochs().orElse(FRESH_PASSES);
    }

    /** The last stage by L-BFGS: epochs are steps. */
    TrainingPlan onAllRowsAtOnce(Optional<Duration> budget) {
        TrainingPlan plan = TrainingPlan.sobolev(seed(StageKind.FROM_REFERENCE)).withEpochs(WHOLE_SET_STEPS);
        return asked(plan, budget);
    }

    int binnedStarts() {
        return spec.training().effort().starts().orElse(BINNED_STARTS);
    }

    private TrainingPlan asked(TrainingPlan chosen, Optional<Duration> budget) {
        TrainingSpec training = spec.training();
        TrainingSpec.Effort effort = training.effort();
        TrainingPlan plan = chosen.withLoss(training.loss())
                .withRegularisation(training.regularisation())
                .withPatience(effort.patience())
                .withEpochs(effort.epochs().orElse(chosen.epochs()))
                .withBatch(effort.batch().orElse(chosen.batch()))
                .withStarts(effort.starts().orElse(chosen.starts()));
        return plan(effort.rate().isPresent() ? plan.withPeakRate(effort.rate().getAsDouble()) : plan, budget);
    }

    private static int starts(Network fresh) {
        return fresh.hiddenNodes() < NODES_THAT_DO_NOT_GET_STUCK ? STARTS : 1;
    }

    private TrainingPlan plan(TrainingPlan plan, Optional<Duration> budget) {
        boolean noisy = spec.instrument() instanceof GarchInstrument;
        TrainingPlan threaded = noisy ? plan.withThreads(threads).onNoise() : plan.withThreads(threads);
        return budget.map(threaded::withBudget).orElse(threaded);
    }

    /** Seeds of stages lie apart, so that no two stages share a split or a shuffle. */
    long seed(StageKind kind) {
        return spec.seed() * StageKind.values().length * ROUND_SEEDS + (long) kind.ordinal() * ROUND_SEEDS;
    }
}
