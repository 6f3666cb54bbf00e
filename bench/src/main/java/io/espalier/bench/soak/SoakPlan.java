package io.espalier.bench.soak;

import io.espalier.risk.pipeline.StageLayout;
import io.espalier.risk.pipeline.WaitPolicy;
import java.time.Duration;

/**
 * How long and how fast a soak is.
 *
 * @param rate rows a second; where the pipeline does not keep up, as fast as it takes them
 * @param rows in all
 * @param positions options on baskets of twenty forwards
 * @param rowsPerThrow a pricer throws once for each so many rows
 */
public record SoakPlan(long rate, long rows, int positions, long rowsPerThrow, StageLayout layout, WaitPolicy waiting) {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long FASTEST = 10_000_000;
    private static final long LONGEST_ROWS = 1_000_000_000_000L;
    private static final int MOST_POSITIONS = 100_000;
    private static final int LOOKS = 120;
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(500);

    /** @throws IllegalArgumentException if a number is out of range */
    public SoakPlan {
        if (rate < 1 || rate > FASTEST || rows < 1000 || rows > LONGEST_ROWS) {
            throw new IllegalArgumentException(
                    "a soak must have from 1000 to 10^12 rows, from 1 to 10^7 a second: rate=" + rate + ", rows="
                            + rows);
        }
        if (positions < 2 || positions > MOST_POSITIONS || rowsPerThrow < 1) {
            throw new IllegalArgumentException(
                    "a book of a soak must have from 2 to 100000 positions, and throw now and then: positions="
                            + positions + ", rowsPerThrow=" + rowsPerThrow);
        }
    }

    /** When row {@code i} is due, nanoseconds after the start; the feed's clock too. */
    long dueNanos(long i) {
        return i / rate * NANOS_PER_SECOND + i % rate * NANOS_PER_SECOND / rate;
    }

    /** As long as it takes at that rate. */
    public Duration length() {
        return Duration.ofNanos(dueNanos(rows));
    }

    /** From one look at the memory to the next. */
    Duration look() {
        Duration part = length().dividedBy(LOOKS);
        return part.compareTo(SHORTEST_LOOK) < 0 ? SHORTEST_LOOK : part;
    }
}
