package io.espalier.pricing.graph;

import java.util.List;

/**
 * Successive steps that one kernel takes at once.
 *
 * @param kinds the step functions, in order
 * @param sharesArguments whether all of them take the same set of arguments
 */
public record Stride(List<Integer> kinds, boolean sharesArguments) {

    /** Number of steps. */
    public int steps() {
        return kinds.size();
    }

    /** How many sets of arguments it takes. */
    public int argumentSets() {
        return sharesArguments ? 1 : kinds.size();
    }

    /** Which of its sets step {@code step} takes. */
    int argumentSet(int step) {
        return sharesArguments ? 0 : step;
    }
}
