package io.espalier.bench.experiment.problem;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.List;

/**
 * A payoff to learn, and what is true of it.
 *
 * @param name for tables
 * @param instrument at the middle of {@code served}
 * @param layout the columns
 * @param served the box that errors are measured on
 * @param training the box to learn from, about a tenth wider on each side
 * @param reference answers all over {@code training}; belongs to one thread
 * @param homogeneous whether scale and strike are to be taken out of the inputs
 * @param hidden nodes of the hidden layers that are known to do
 */
public record NonRidgeProblem(
        String name,
        Instrument instrument,
        FactorLayout layout,
        Box served,
        Box training,
        Pricer reference,
        boolean homogeneous,
        List<Integer> hidden) {

    /** @throws IllegalArgumentException if columns differ, or the training box does not hold the served one */
    public NonRidgeProblem {
        hidden = List.copyOf(hidden);
        if (!layout.equals(reference.layout())) {
            throw new IllegalArgumentException("the reference must have the problem's columns: layout=" + layout
                    + ", reference=" + reference.layout());
        }
        if (!training.contains(served.low()) || !training.contains(served.high())) {
            throw new IllegalArgumentException(
                    "the training box must hold the served one: training=" + training + ", served=" + served);
        }
    }
}
