package io.espalier.surrogate.train;

import java.time.Duration;
import java.util.Optional;

/**
 * How to train: all that decides the outcome, besides samples and starting network.
 *
 * @param epochs passes over the training rows
 * @param batch rows per step
 * @param peakRate highest learning rate of the one-cycle schedule (starts at 1/25 of it, ends at 1/10000)
 * @param gradientWeight lambda of the Sobolev loss, 0 for values only
 * @param validationShare share of rows kept aside to choose between epochs and between starts, in (0, 0.5]
 * @param starts independent trainings, of which the one with the lowest validation loss is kept; the first is the given
 *     network, the others have fresh weights of the same shape
 * @param seed of the split, the shuffles and fresh weights
 * @param threads at most this many run; the result has the same bits on any number
 * @param budget ends training early; the result then depends on the clock and says so
 */
public record TrainingPlan(
        int epochs,
        int batch,
        double peakRate,
        double gradientWeight,
        double validationShare,
        int starts,
        long seed,
        int threads,
        Optional<Duration> budget) {

    /** @throws IllegalArgumentException if a number is out of its range */
    public TrainingPlan {
        require(epochs >= 1, "epochs must be at least 1", "epochs", epochs);
        require(batch >= 1, "batch must be at least 1", "batch", batch);
        require(peakRate > 0.0 && peakRate <= 1.0, "peakRate must be in (0, 1]", "peakRate", peakRate);
        require(
                gradientWeight >= 0.0 && gradientWeight < Double.POSITIVE_INFINITY,
                "gradientWeight must be finite and not negative",
                "gradientWeight",
                gradientWeight);
        require(
                validationShare > 0.0 && validationShare <= 0.5,
                "validationShare must be in (0, 0.5]",
                "validationShare",
                validationShare);
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
        return new TrainingPlan(30, 512, 0.005, 0.0, 0.1, 1, seed, 1, Optional.empty());
    }

    /**
     * First-order Sobolev training of a small network, fresh or pruned. Four starts, because a network of three or four nodes is
     * stuck in a poor optimum about once in ten; a validation loss tells those apart with ease.
     */
    public static TrainingPlan sobolev(long seed) {
        return new TrainingPlan(40, 256, 0.02, 1.0, 0.1, 4, seed, 1, Optional.empty());
    }

    public TrainingPlan withEpochs(int newEpochs) {
        return new TrainingPlan(
                newEpochs, batch, peakRate, gradientWeight, validationShare, starts, seed, threads, budget);
    }

    public TrainingPlan withBatch(int newBatch) {
        return new TrainingPlan(
                epochs, newBatch, peakRate, gradientWeight, validationShare, starts, seed, threads, budget);
    }

    public TrainingPlan withPeakRate(double newRate) {
        return new TrainingPlan(epochs, batch, newRate, gradientWeight, validationShare, starts, seed, threads, budget);
    }

    public TrainingPlan withGradientWeight(double newWeight) {
        return new TrainingPlan(epochs, batch, peakRate, newWeight, validationShare, starts, seed, threads, budget);
    }

    public TrainingPlan withStarts(int newStarts) {
        return new TrainingPlan(
                epochs, batch, peakRate, gradientWeight, validationShare, newStarts, seed, threads, budget);
    }

    public TrainingPlan withSeed(long newSeed) {
        return new TrainingPlan(
                epochs, batch, peakRate, gradientWeight, validationShare, starts, newSeed, threads, budget);
    }

    public TrainingPlan withThreads(int newThreads) {
        return new TrainingPlan(
                epochs, batch, peakRate, gradientWeight, validationShare, starts, seed, newThreads, budget);
    }

    public TrainingPlan withBudget(Duration newBudget) {
        return new TrainingPlan(
                epochs,
                batch,
                peakRate,
                gradientWeight,
                validationShare,
                starts,
                seed,
                threads,
                Optional.of(newBudget));
    }

    private static void require(boolean holds, String rule, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": " + name + "=" + value);
        }
    }
}
