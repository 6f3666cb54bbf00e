package io.espalier.bench.latency;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One run: the plan, the subjects (the bare ring first), the machine's own hiccups and what others took of it.
 *
 * <p>Where others took more than {@value #QUIET} of the processors, or nobody can say, medians stand but tails do not:
 * see {@link #isQuiet()}. Where the bare ring itself is slow nothing stands: see {@link #isFit()}.
 *
 * @param missing what could not be measured here, and why
 * @param log the turns' histograms in HdrHistogram's log format
 */
public record LatencyReport(
        LatencyPlan plan,
        ColdStart cold,
        List<SubjectResult> subjects,
        List<String> missing,
        HiccupMeter hiccups,
        OptionalDouble foreignShare,
        String log) {
    /** Above this share of processor time taken by others no tail is reported. */
    public static final double QUIET = 0.02;

    /** Above this median of the bare ring, in nanoseconds, the machine is not fit for figures. */
    public static final double FIT_NANOS = 200.0;

    /** Whether tails may be reported. */
    public boolean isQuiet() {
        return foreignShare.isPresent() && foreignShare.getAsDouble() <= QUIET;
    }

    /** Whether figures may be reported. */
    public boolean isFit() {
        return raw().median() <= FIT_NANOS;
    }

    /** The bare ring. */
    public SubjectResult raw() {
        return subjects.get(0);
    }

    /** A subject, where it could be measured. */
    public Optional<SubjectResult> find(SubjectKind kind) {
        return subjects.stream().filter(result -> result.kind() == kind).findFirst();
    }
}
