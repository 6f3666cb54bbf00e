package io.espalier.surrogate.train;

import java.time.Duration;
import java.util.Optional;

/**
 * How to train: all that decides the outcome, besides samples and starting network.
 *
 * @param epochs passes over the training rows
 * @param batch rows per step
 * @param schedule learning rates
 * @param loss how the terms of the loss are weighed
 * @param regularisation penalties, dropout and gradient clipping
 * @param validationShare share of rows kept aside to choose between epochs and between starts, in [0, 0.5]; with 0 the training rows judge
 * @param shuffled whether each epoch takes the rows in another order
 * @param patience epochs without a clear improvement on the rows kept aside after which training ends early; 0: never
 * @param starts independent trainings, of which the one with the lowest validation loss is kept; the first is the given
 *     network, the others have fresh weights of the same shape
 * @param seed of the split, the shuffles, dropout and fresh weights
 * @param threads at most this many run; the result has the same bits on any number
 * @param budget ends training early; the result then depends on the clock and says so
 * @param noisy whether labels are mostly noise: see {@link #onNoise}
 */
public record TrainingPlan(
        int epochs,
        int batch,
        RateSchedule schedule,
        LossPlan loss,
        Regularisation regularisation,
        double validationShare,
        boolean shuffled,
        int patience,
        int starts,
        long seed,
        int threads,
        Optional<Duration> budget,
        boolean noisy) {

    /** @throws IllegalArgumentException if a number is out of its range */
    public TrainingPlan {
        require(epochs >= 1, "epochs must be at least 1", "epochs", epochs);
        require(batch >= 1, "batch must be at least 1", "batch", batch);
        require(
                validationShare >= 0.0 && validationShare <= 0.5,
                "validationShare must be in [0, 0.5]",
                "validationShare",
                validationShare);
        require(patience >= 0, "patience must not be negative", "patience", patience);
        require(starts >= 1, "starts must be at least 1", "starts", starts);
        require(threads >= 1, "threads must be at least 1", "threads", threads);
        require(
                budget.isEmpty() || !budget.get().isNegative(),
                "budget must not be negative",
                "budget",
                budget.map(Duration::toString).orElse(""));
    }

    /** The paper's oversized stage: values only, for a wide and deep network. */
    public static TrainingPlan vanilla(long seed) {
        return new TrainingPlan(
                30,
                512,
                new RateSchedule.OneCycle(0.005),
                LossPlan.values(),
                Regularisation.NONE,
                0.1,
                true,
                0,
                1,
                seed,
                1,
                Optional.empty(),
                false);
    }

    /**
     * First-order Sobolev training of a small network, fresh or pruned. Four starts, because a network of three or four nodes is
     * stuck in a poor optimum about once in ten; a validation loss tells those apart with ease.
     */
    public static TrainingPlan sobolev(long seed) {
        return vanilla(seed)
                .withEpochs(40)
                .withBatch(256)
                .withPeakRate(0.02)
                .withLoss(LossPlan.firstOrder())
                .withStarts(4);
    }

    public TrainingPlan withEpochs(int newEpochs) {
        return new TrainingPlan(
                newEpochs,
                batch,
                schedule,
                loss,
                regularisation,
                validationShare,
                shuffled,
                patience,
                starts,
                seed,
                threads,
                budget,
                noisy);
    }

    public TrainingPlan withBatch(int newBatch) {
        return new TrainingPlan(
                epochs,
                newBatch,
                schedule,
                loss,
                regularisation,
                validationShare,
                shuffled,
                patience,
                starts,
                seed,
                threads,
                budget,
                noisy);
    }

    /** With a one-cycle schedule of that peak. */
    public TrainingPlan withPeakRate(double peak) {
        return withSchedule(new RateSchedule.OneCycle(peak));
    }

    public TrainingPlan withSchedule(RateSchedule newSchedule) {
        return new TrainingPlan(
                epochs,
                batch,
                newSchedule,
                loss,
                regularisation,
                validationShare,
                shuffled,
                patience,
                starts,
                seed,
                threads,
                budget,
                noisy);
    }

    public TrainingPlan withLoss(LossPlan newLoss) {
        return new TrainingPlan(
                epochs,
                batch,
                schedule,
                newLoss,
                regularisation,
                validationShare,
                shuffled,
                patience,
                starts,
                seed,
                threads,
                budget,
                noisy);
    }

    public TrainingPlan withRegularisation(Regularisation newRegularisation) {
        return new TrainingPlan(
                epochs,
                batch,
                schedule,
                loss,
                newRegularisation,
                validationShare,
                shuffled,
                patience,
                starts,
                seed,
                threads,
                budget,
                noisy);
    }

    public TrainingPlan withValidationShare(double newShare) {
        return new TrainingPlan(
                epochs,
                batch,
                schedule,
                loss,
                regularisation,
                newShare,
                shuffled,
                patience,
                starts,
                seed,
                threads,
                budget,
                noisy);
    }

    /** Rows in the order in which they came. */
    public TrainingPlan withoutShuffling() {
        return new TrainingPlan(
                epochs,
                batch,
                schedule,
                loss,
                regularisation,
                validationShare,
                false,
                patience,
                starts,
                seed,
                threads,
                budget,
                noisy);
    }

    public TrainingPlan withPatience(int newPatience) {
        return new TrainingPlan(
                epochs,
                batch,
                schedule,
                loss,
                regularisation,
                validationShare,
                shuffled,
                newPatience,
                starts,
                seed,
                threads,
                budget,
                noisy);
    }

    public TrainingPlan withStarts(int newStarts) {
        return new TrainingPlan(
                epochs,
                batch,
                schedule,
                loss,
                regularisation,
                validationShare,
                shuffled,
                patience,
                newStarts,
                seed,
                threads,
                budget,
                noisy);
    }

    public TrainingPlan withSeed(long newSeed) {
        return new TrainingPlan(
                epochs,
                batch,
                schedule,
                loss,
                regularisation,
                validationShare,
                shuffled,
                patience,
                starts,
                newSeed,
                threads,
                budget,
                noisy);
    }

    public TrainingPlan withThreads(int newThreads) {
        return new TrainingPlan(
                epochs,
                batch,
                schedule,
                loss,
                regularisation,
                validationShare,
                shuffled,
                patience,
                starts,
                seed,
                newThreads,
                budget,
                noisy);
    }

    public TrainingPlan withBudget(Duration newBudget) {
        return new TrainingPlan(
                epochs,
                batch,
                schedule,
                loss,
                regularisation,
                validationShare,
                shuffled,
                patience,
                starts,
                seed,
                threads,
                Optional.of(newBudget),
                noisy);
    }

    /** The same for labels that are mostly noise: a network need not beat the best constant on held-out rows, only not run away from it. */
    public TrainingPlan onNoise() {
        return new TrainingPlan(
                epochs,
                batch,
                schedule,
                loss,
                regularisation,
                validationShare,
                shuffled,
                patience,
                starts,
                seed,
                threads,
                budget,
                true);
    }

    private static void require(boolean holds, String rule, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": " + name + "=" + value);
        }
    }
}
