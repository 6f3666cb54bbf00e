package io.espalier.surrogate.select;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param chosen the fewest parameters within one paired standard error of the best
 * @param best the lowest mean error
 * @param trials all that were tried, in order; those of the diagnostic, which did not compete, are the last
 * @param gain what gradients are worth; empty where the space has no weight for them, or the search was stopped before it was known
 * @param stopped whether the search was stopped before its end; the result then depends on when
 */
public record Complexity(Trial chosen, Trial best, List<Trial> trials, Optional<GradientGain> gain, boolean stopped) {

    /** Copies the trials. */
    public Complexity {
        trials = List.copyOf(trials);
    }
}
