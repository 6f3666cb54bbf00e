package io.espalier.bench.latency;

import io.espalier.bench.experiment.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a run's figures are to keep. What was not measured is no number, and not kept. */
public final class LatencyLimits {
    private static final double MAPPED_MEDIAN = 4.0;
    private static final double CHRONICLE_MEDIAN = 5.0;
    private static final double MAPPED_P99 = 4.0;
    private static final double UNCONFLATED_THROUGHPUT = 0.10;
    private static final double CONFLATED_THROUGHPUT = 0.90;
    private static final double BOOK_NANOS = 15_000.0;
    private static final double P99 = 99.0;

    private final LatencyReport report;

    private LatencyLimits(LatencyReport report) {
        this.report = report;
    }

    /** The limits, in the order in which they are told; medians and percentiles from the intended time. */
    public static List<Limit> of(LatencyReport report) {
        return new LatencyLimits(report).all();
    }

    private List<Limit> all() {
        List<Limit> limits = new ArrayList<>();
        limits.add(
                Limit.atMost("median, mapped-file store / raw hop", medianOverRaw(SubjectKind.MAPPED), MAPPED_MEDIAN));
        limits.add(Limit.atMost(
                "median, Chronicle store / raw hop", medianOverRaw(SubjectKind.CHRONICLE), CHRONICLE_MEDIAN));
        limits.add(Limit.atMost(
                "p99, mapped-file store / raw hop (an aim)",
                report.isQuiet() ? p99OverRaw(SubjectKind.MAPPED) : Double.NaN,
                MAPPED_P99));
        limits.add(Limit.above(
                "ticks a second, unconflated / raw hop", floodOverRaw(SubjectKind.SURROGATE), UNCONFLATED_THROUGHPUT));
        limits.add(Limit.above(
                "ticks a second accepted, conflating / raw hop",
                floodOverRaw(SubjectKind.CONFLATING),
                CONFLATED_THROUGHPUT));
        limits.add(Limit.atMost(
                "median ns, 500 positions refreshed by a tick",
                of(SubjectKind.BOOK, SubjectResult::median),
                BOOK_NANOS));
        limits.add(Limit.atMost("bytes allocated by the hot threads in a turn, at least", mostOfCleanestTurns(), 0.0));
        return limits;
    }

    /** A compiling JVM may load classes on a thread that it watches; a subject that allocates has no turn without. */
    private double mostOfCleanestTurns() {
        return report.subjects().stream()
                .filter(result -> result.kind() != SubjectKind.SWAPPED)
                .mapToLong(SubjectResult::leastBytes)
                .max()
                .orElseThrow();
    }

    private double of(SubjectKind kind, ToDoubleFunction<SubjectResult> figure) {
        return report.find(kind).map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private double medianOverRaw(SubjectKind kind) {
        return of(kind, SubjectResult::median) / report.raw().median();
    }

    private double p99OverRaw(SubjectKind kind) {
        return of(kind, result -> result.fromIntended().getValueAtPercentile(P99))
                / report.raw().fromIntended().getValueAtPercentile(P99);
    }

    private double floodOverRaw(SubjectKind kind) {
        return of(kind, SubjectResult::medianFlood) / report.raw().medianFlood();
    }
}
