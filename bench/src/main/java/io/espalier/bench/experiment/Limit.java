package io.espalier.bench.experiment;

/**
 * A figure that was found, and what it is to keep.
 *
 * @param what in words
 * @param isCeiling whether the bound is the highest that is allowed; else the figure must lie above it
 */
public record Limit(String what, double figure, boolean isCeiling, double bound) {

    /** A figure that must not exceed the bound. */
    public static Limit atMost(String what, double figure, double bound) {
        return new Limit(what, figure, true, bound);
    }

    /** A figure that must exceed the bound. */
    public static Limit above(String what, double figure, double bound) {
        return new Limit(what, figure, false, bound);
    }

    /** Whether the figure keeps it; one that is no number does not. */
    public boolean held() {
        return isCeiling ? figure <= bound : figure > bound;
    }
}
