package io.espalier.surrogate.train;

import java.util.List;

/** What one start came to; {@code kept} has no use when its end is DIVERGED. */
record StartOutcome(
        int start, Parameters kept, double keptLoss, List<EpochReport> reports, int restarts, Attempt.End end) {

    boolean usable() {
        return end != Attempt.End.DIVERGED && Double.isFinite(keptLoss);
    }
}
