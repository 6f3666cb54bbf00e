package io.espalier.adapters.cli.live;

import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.pipeline.FallbackCounts;
import io.espalier.risk.pipeline.StageTimes;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a session came to.
 *
 * @param snapshot the last consistent set
 * @param offered ticks that the feed offered
 * @param dropped of these, ticks that found no room
 * @param unsettled accepted ticks that were not settled by the deadline of closing
 * @param seconds from the first tick to the last settled
 * @param fromIntended tick-to-Greeks in nanoseconds since the tick was due
 * @param fromPublished the same since it entered the ring
 * @param stages nanoseconds of each station of a batch; empty where they were not timed
 * @param fallbacks what became of the requests to slow fallbacks
 */
public record LiveOutcome(
        RiskSnapshot snapshot,
        long offered,
        long dropped,
        long unsettled,
        double seconds,
        Histogram fromIntended,
        Histogram fromPublished,
        Map<StageTimes.Station, Histogram> stages,
        FallbackCounts fallbacks) {

    /** Settled ticks a second. */
    public double ticksPerSecond() {
        return snapshot.ticks() / seconds;
    }

    /** Whether every offered tick ended in exactly one way. */
    public boolean isAccounted() {
        return offered == snapshot.ticks() + dropped + unsettled;
    }
}
