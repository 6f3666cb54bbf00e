package io.espalier.bench.latency;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One run: the plan, the subjects (the bare ring first), the machine's own hiccups and what others took of it.
 *
 * <p>Where others took more than {@value #QUIET} of the processors, or nobody can say, medians stand but tails do not:
 * see {@link #isQuiet()}.
 */
public record LatencyReport(
        LatencyPlan plan, List<SubjectResult> subjects, HiccupMeter hiccups, OptionalDouble foreignShare) {
    /** Above this share of processor time taken by others no tail is reported. */
    public static final double QUIET = 0.02;

    /** Whether tails may be reported. */
    public boolean isQuiet() {
        return foreignShare.isPresent() && foreignShare.getAsDouble() <= QUIET;
    }

    /** The bare ring. */
    public SubjectResult raw() {
        return subjects.get(0);
    }
}
