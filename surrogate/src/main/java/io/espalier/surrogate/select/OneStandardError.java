package io.espalier.surrogate.select;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The smallest whose mean error lies within one standard error of the best's: what more nodes gain beyond it, another draw may take back.
 *
 * <p>The standard error is that of the mean difference from the best, draw by draw: candidates share the data and first weights of a draw,
 * so that what a hard draw costs all of them is no reason to take the smaller. Source of the rule, there with the error of the best's own
 * mean: Breiman, Friedman, Olshen and Stone (1984), Classification and regression trees, section 3.4.3.
 */
final class OneStandardError {
    private OneStandardError() {}

    /**
     * Index of the first that qualifies.
     *
     * @param errors by draw, the same draws in the same order, of each candidate from the smallest to the largest
     * @throws IllegalArgumentException if there is no candidate, one has fewer than two draws, or their numbers of draws differ
     */
    static int first(List<List<Double>> errors) {
        if (errors.isEmpty() || errors.stream().anyMatch(draws -> draws.size() < 2)) {
            throw new IllegalArgumentException("the rule needs candidates with at least two draws each: draws="
                    + errors.stream().map(List::size).toList());
        }
        List<Double> best = errors.stream()
                .min(Comparator.comparingDouble(draws -> DrawMean.of(draws).mean()))
                .orElseThrow();
        return IntStream.range(0, errors.size())
                .filter(i -> isAsGood(errors.get(i), best))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAsGood(List<Double> draws, List<Double> best) {
        DrawMean behind = DrawMean.ofDifferences(draws, best);
        return behind.mean() <= behind.standardError();
    }
}
