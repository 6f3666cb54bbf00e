package io.espalier.surrogate.select;

import java.util.OptionalInt;

/**
 * What the robust procedure says of a table.
 *
 * @param bound the size beyond which nothing need be looked at; empty (NO_BOUND) where it would be the largest of the grid, which rules
 *     nothing out
 * @param peak where the gap between the two ways is widest: left of it both underfit, and nothing there counts
 * @param minimum where, from the peak on, the gap is narrowest
 */
public record RobustBound(OptionalInt bound, int peak, int minimum) {
    /** What stands for a bound that is none. */
    public static final String NO_BOUND = "NO_BOUND";

    /** The bound, or {@link #NO_BOUND}. */
    public String label() {
        return bound.isPresent() ? Integer.toString(bound.getAsInt()) : NO_BOUND;
    }
}
