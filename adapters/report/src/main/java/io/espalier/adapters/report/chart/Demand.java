package io.espalier.adapters.report.chart;

import java.util.function.Supplier;

/** The one check of this room: a rule that does not hold is an error with its values. */
final class Demand {
    private Demand() {}

    /** @throws IllegalArgumentException with {@code message} unless {@code rule} holds */
    static void demand(boolean rule, Supplier<String> message) {
        if (!rule) {
            throw new IllegalArgumentException(message.get());
        }
    }
}
