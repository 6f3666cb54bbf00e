package io.espalier.bench.experiment.dloss;

import io.espalier.bench.experiment.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where plain training must land for the set-up to be the paper's, and what slopes must be worth on a black box's prices. Ranges are asked
 * of runs with three rates or more.
 */
public final class DlossLimits {
    private static final int RATES = 3;
    private static final double CLEAN_PAIRS = 0.80;
    private static final double CLEAN_DERIVATIVES = 0.35;
    private static final double NOISY_CHOICE = 1.10;

    private record Range(double low, double high) {}

    private static final Map<BenchmarkSet, Range> STANDARD = Map.of(
            BenchmarkSet.REGRESSION1, new Range(3e-6, 1.5e-5),
            BenchmarkSet.REGRESSION10, new Range(1.5e-4, 5e-4),
            BenchmarkSet.SWISS_ROLL, new Range(1.2e-4, 4e-4),
            BenchmarkSet.SPARSE, new Range(0.080, 0.092),
            BenchmarkSet.WINE, new Range(0.58, 0.64),
            BenchmarkSet.DIABETES, new Range(0.46, 0.53),
            BenchmarkSet.ANES96, new Range(0.53, 0.58));

    private DlossLimits() {}

    /** Of what a run holds. */
    public static List<Limit> of(DlossResult result) {
        final List<Limit> limits = new ArrayList<>();
        final boolean judged = result.plan().protocols().contains(Protocol.PAPER)
                && result.plan().grid().rates().size() >= RATES;
        for (BenchmarkSet set : judged ? result.plan().sets() : List.<BenchmarkSet>of()) {
            Optional.ofNullable(STANDARD.get(set)).ifPresent(range -> {
                final double mean = finite(result.mean(set, Protocol.PAPER, Method.STD));
                limits.add(Limit.above(set.label() + ": STD", mean, range.low()));
                limits.add(Limit.atMost(set.label() + ": STD", mean, range.high()));
            });
        }
        result.blackBox().forEach(row -> ceiling(row)
                .ifPresent(bound -> limits.add(Limit.atMost(
                        row.rows() + " prices, noise " + row.noise() + ": "
                                + row.method().label() + " to STD",
                        row.ratio(),
                        bound))));
        return limits;
    }

    /** NaN for an infinite error: above every floor, it would keep a limit. */
    private static double finite(double error) {
        return Double.isFinite(error) ? error : Double.NaN;
    }

    /** The highest ratio that is allowed; empty where nothing is asked: of a weight that was not chosen nothing is with noise. */
    public static Optional<Double> ceiling(BlackBoxRow row) {
        final boolean fewClean = row.rows() == 128 && row.noise() == 0.0;
        if (fewClean && row.method() == BlackBoxMethod.NEAREST) {
            return Optional.of(CLEAN_PAIRS);
        }
        if (fewClean && row.method() == BlackBoxMethod.DERIVATIVES) {
            return Optional.of(CLEAN_DERIVATIVES);
        }
        return row.noise() > 0.0 && row.method() == BlackBoxMethod.CHOSEN
                ? Optional.of(NOISY_CHOICE)
                : Optional.empty();
    }
}
