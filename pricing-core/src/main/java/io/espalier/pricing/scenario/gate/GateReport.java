package io.espalier.pricing.scenario.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on one generator.
 *
 * @param model its name
 * @param criteria all of them, also those that passed; empty where the generator could not be fitted or makes no such paths
 * @param notes of the fit to the days of training
 * @param failure why there was none
 */
public record GateReport(String model, List<Criterion> criteria, List<String> notes, Optional<String> failure) {
    public GateReport {
        criteria = List.copyOf(criteria);
        notes = List.copyOf(notes);
    }

    /** Whether the generator may be used: it was fitted, and every criterion passed. */
    public boolean isOffered() {
        return failure.isEmpty() && criteria.stream().allMatch(Criterion::passed);
    }

    /** Why it is refused, one sentence each; empty where it is offered. */
    public List<String> reasons() {
        final List<String> reasons = new ArrayList<>();
        failure.ifPresent(reasons::add);
        criteria.stream().filter(c -> !c.passed()).map(GateReport::reason).forEach(reasons::add);
        return reasons;
    }

    private static String reason(Criterion c) {
        return c.name() + " of " + c.view() + " is " + Rounded.text(c.measured()) + ", " + limit(c) + " (" + c.detail()
                + ")";
    }

    private static String limit(Criterion c) {
        if (c.measured() > c.high()) {
            return "above the most allowed, " + Rounded.text(c.high());
        }
        return c.measured() < c.low()
                ? "below the least allowed, " + Rounded.text(c.low())
                : "where one of the two is undefined";
    }
}
