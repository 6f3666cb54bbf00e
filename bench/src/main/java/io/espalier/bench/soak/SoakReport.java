package io.espalier.bench.soak;

import io.espalier.bench.experiment.Limit;
import io.espalier.risk.tick.TickOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * What a soak came to.
 *
 * @param seconds from the first row to the last settled
 */
public record SoakReport(
        SoakPlan plan,
        double seconds,
        SoakAccount account,
        SoakRun.Mishaps mishaps,
        SoakRun.Published published,
        SoakRun.Memory memory) {
    /** A program is compiled, and its memory grows, for a minute or so: a shorter run says nothing of it. */
    private static final double JUDGED_SECONDS = 120.0;
    /** Some lines of a log about what was thrown, and nothing for the rows themselves. */
    private static final double BYTES_PER_ROW = 0.01;

    private static final double HEAP_GROWTH = 1 << 20;
    private static final double RESIDENT_GROWTH = 8 << 20;
    private static final double RELATIVE = 1e-9;

    /** Rows settled a second. */
    public double rowsPerSecond() {
        return account.offered() / seconds;
    }

    /** Whether it was long enough for its memory to be judged. */
    public boolean isMemoryJudged() {
        return seconds >= JUDGED_SECONDS;
    }

    /** What it is to keep. */
    public List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        limits.add(Limit.atMost("rows counted otherwise than by the rules", account.amiss(), 0.0));
        limits.add(Limit.atMost("rows dropped or not settled", account.dropped() + account.unsettled(), 0.0));
        limits.add(Limit.atMost("numbers read that were not finite", published.notFinite(), 0.0));
        limits.add(Limit.above("sets read", published.reads(), 0.0));
        limits.add(Limit.atMost("relative distance of the last set from a fresh book", published.distance(), RELATIVE));
        limits.add(Limit.atMost("throws that were due and did not come", mishaps.due() - mishaps.thrown(), 1.0));
        limits.add(Limit.atMost(
                "failures counted that were no throws", Math.abs(account.failures() - mishaps.thrown()), 0.0));
        limits.add(Limit.above("models swapped", mishaps.swaps(), 0.0));
        limits.add(Limit.above("ticks of a halted underlying", account.settled(TickOutcome.HALTED_IGNORED), 0.0));
        limits.add(Limit.above("fat fingers quarantined", account.settled(TickOutcome.QUARANTINED), 0.0));
        if (isMemoryJudged()) {
            addMemory(limits);
        }
        return limits;
    }

    private void addMemory(List<Limit> limits) {
        limits.add(Limit.atMost("bytes a row allocated by the consumers", memory.bytesPerRow(), BYTES_PER_ROW));
        if (memory.collections() == 0) {
            // Where nothing is ever collected memory can only grow: by what the looks at it leave lying about.
            return;
        }
        limits.add(Limit.atMost(
                "growth of the heap over the run, bytes", memory.heap().over(seconds), HEAP_GROWTH));
        if (!Double.isNaN(memory.resident().bytesPerSecond())) {
            limits.add(Limit.atMost(
                    "growth of the process over the run, bytes",
                    memory.resident().over(seconds),
                    RESIDENT_GROWTH));
        }
    }
}
