package io.espalier.bench.experiment.nonridge;

import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.Limit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What errors of at most 64 nodes are to keep, as medians over seeds, and what is aimed at; a problem that is none of these is only
 * reported.
 *
 * @param value of the price
 * @param greek of the worst first-order Greek
 * @param gamma of the worst gamma
 */
public record NonRidgeLimits(double value, double greek, double gamma) {
    private static final int MOST_NODES = 64;

    private static final Map<String, NonRidgeLimits> LIMITS = Map.of(
            "best-of call", new NonRidgeLimits(2e-5, 1e-4, 2e-3),
            "worst-of put", new NonRidgeLimits(2e-5, 1e-4, 2e-3),
            "basket call", new NonRidgeLimits(2e-5, 6e-3, 1e-2),
            "basket call, homogeneous", new NonRidgeLimits(3e-6, 3e-3, 1e-3),
            "worst-of put, volatilities", new NonRidgeLimits(4e-5, 1e-2, 1.5e-2),
            "down-and-out call", new NonRidgeLimits(1e-5, 1e-3, 2e-3),
            "Asian call", new NonRidgeLimits(1e-6, 1e-4, 5e-4));

    private static final Map<String, NonRidgeLimits> AIMS = Map.of(
            "best-of call", new NonRidgeLimits(2e-6, 2e-5, 3e-4),
            "worst-of put", new NonRidgeLimits(2e-6, 2e-5, 3e-4),
            "basket call, homogeneous", new NonRidgeLimits(1e-6, 5e-4, 2e-4),
            "worst-of put, volatilities", new NonRidgeLimits(1e-5, 1e-3, 3e-3),
            "down-and-out call", new NonRidgeLimits(4e-6, 3e-4, 3e-4),
            "Asian call", new NonRidgeLimits(1e-7, 1e-5, 4e-5));

    /** What the problem of that name is to keep. */
    public static Optional<NonRidgeLimits> of(String problem) {
        return Optional.ofNullable(LIMITS.get(problem));
    }

    /** What is aimed at there. */
    public static Optional<NonRidgeLimits> aimOf(String problem) {
        return Optional.ofNullable(AIMS.get(problem));
    }

    /** The limits of a row; none where it has too many nodes, or is only reported. */
    public static List<Limit> of(NonRidgeRow row) {
        final int nodes = row.hidden().stream().mapToInt(Integer::intValue).sum();
        return of(row.problem())
                .filter(limits -> nodes <= MOST_NODES)
                .map(limits -> List.of(
                        Limit.atMost(
                                row.problem() + ": value",
                                row.spread(FitReport::value).median(),
                                limits.value),
                        Limit.atMost(
                                row.problem() + ": worst Greek",
                                row.spread(fit -> fit.worstGreek().error()).median(),
                                limits.greek),
                        Limit.atMost(
                                row.problem() + ": worst gamma",
                                row.spread(fit -> fit.worstGamma().error()).median(),
                                limits.gamma)))
                .orElse(List.of());
    }
}
