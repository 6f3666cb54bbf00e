package io.espalier.bench.experiment.critical;

import io.espalier.bench.experiment.Limit;
import io.espalier.surrogate.prune.CriticalSize;
import io.espalier.surrogate.prune.FitErrors;
import java.util.List;

/**
 * One search.
 *
 * @param errors of the network it ended with, against the exact reference at points that neither search nor confirmation used
 * @param summedGamma 1 - R2 of the sum of the Hessian there, which no band asks about: a weaker signal than its entries, so a larger error
 */
public record CriticalRow(
        CriticalCase problem, long seed, CriticalSize found, FitErrors errors, double summedGamma, double seconds) {

    /** Hidden nodes of the critical size; NaN where none was confirmed. */
    public double nodes() {
        return found.sizes()
                .map(sizes ->
                        (double) sizes.stream().mapToInt(Integer::intValue).sum())
                .orElse(Double.NaN);
    }

    /** What acceptance asks of it. */
    public List<Limit> limits() {
        final String what = problem.label() + ", seed " + seed;
        return List.of(
                Limit.atMost(what + ": nodes", nodes(), problem.mostNodes()),
                Limit.atMost(what + ": value", errors.value(), problem.bands().value()),
                Limit.atMost(what + ": deltas", errors.deltas(), problem.bands().deltas()),
                Limit.atMost(what + ": gamma", errors.gamma(), problem.bands().gamma()));
    }
}
