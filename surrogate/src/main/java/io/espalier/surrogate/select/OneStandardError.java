package io.espalier.surrogate.select;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The smallest whose mean error lies within one standard error of the best's: what more nodes gain beyond it, another draw may take back.
 *
 * <p>The standard error is that of the best's mean over its draws. Source: Breiman, Friedman, Olshen and Stone (1984), Classification and
 * regression trees, section 3.4.3.
 */
final class OneStandardError {
    private OneStandardError() {}

    /**
     * Index of the first that qualifies.
     *
     * @param errors by draw, of each candidate from the smallest to the largest
     * @throws IllegalArgumentException if there is no candidate, or one has fewer than two draws
     */
    static int first(List<List<Double>> errors) {
        if (errors.isEmpty() || errors.stream().anyMatch(draws -> draws.size() < 2)) {
            throw new IllegalArgumentException("the rule needs candidates with at least two draws each: draws="
                    + errors.stream().map(List::size).toList());
        }
        List<DrawMean> means = errors.stream().map(DrawMean::of).toList();
        DrawMean best =
                means.stream().min(Comparator.comparingDouble(DrawMean::mean)).orElseThrow();
        OptionalInt first = IntStream.range(0, means.size())
                .filter(i -> means.get(i).mean() <= best.mean() + best.standardError())
                .findFirst();
        return first.orElseThrow();
    }
}
