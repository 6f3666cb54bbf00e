package io.espalier.surrogate.workflow;

import java.time.Duration;
import java.util.Optional;

/**
 * How a network learns.
 *
 * @param order 0: values; 1: values and gradients (Sobolev); 2: asks for second-order labels as well, which this version
 *     does not have: it trains as 1, and whoever trains says so
 * @param budget a ceiling on training, pruning and fine-tuning together; reached, the result depends on the clock
 */
public record TrainingSpec(int order, Optional<Duration> budget) {

    /** @throws IllegalArgumentException if the order is not 0, 1 or 2, or the budget is not positive */
    public TrainingSpec {
        if (order < 0 || order > 2) {
            throw new IllegalArgumentException("the order of training must be 0, 1 or 2: order=" + order);
        }
        if (budget.isPresent() && (budget.get().isZero() || budget.get().isNegative())) {
            throw new IllegalArgumentException("a budget must be positive: budget=" + budget.get());
        }
    }
}
