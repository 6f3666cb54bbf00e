package io.espalier.surrogate.workflow;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Shares what is left of a budget among the stages still to come, by weight. */
final class Allowance {
    private final Optional<Duration> budget;
    private final LongSupplier nanoTime;
    private final long start;
    private double weightLeft;

    Allowance(Optional<Duration> budget, double weightInAll) {
        this(budget, weightInAll, System::nanoTime);
    }

    Allowance(Optional<Duration> budget, double weightInAll, LongSupplier nanoTime) {
        this.budget = budget;
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
        weightLeft = weightInAll;
    }

    /** The share of the next stage; never zero, so that a stage always gets to try. */
    Optional<Duration> next(double weight) {
        double share = Math.min(1.0, weight / weightLeft);
        forgo(weight);
        return budget.map(all -> {
            long left = all.toNanos() - (nanoTime.getAsLong() - start);
            return Duration.ofNanos(Math.max(1L, (long) (left * share)));
        });
    }

    /** Leaves the share of stages that do not come to the others. */
    void forgo(double weight) {
        weightLeft = Math.max(weightLeft - weight, 0.0);
    }
}
