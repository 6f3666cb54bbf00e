package io.espalier.bench.latency;

import io.espalier.risk.pipeline.WaitPolicy;
import java.time.Duration;

/**
 * A run in the middle of which the engine stands still once.
 *
 * @param rate ticks a second
 * @param length of the run
 * @param stop how long the book's thread blocks
 * @param ringSize slots of the ring; where it fills, ticks are offered late, but were due when they were
 */
public record StopPlan(long rate, Duration length, Duration stop, int ringSize, WaitPolicy waiting) {
    private static final double RANK = 0.01;

    /** @throws IllegalArgumentException if the stop does not reach the run's 99th percentile */
    public StopPlan {
        if (rate < 1 || stop.toNanos() <= RANK * length.toNanos()) {
            throw new IllegalArgumentException(
                    "a stop must be longer than a hundredth of its run, of a tick a second at least: stop=" + stop
                            + ", length=" + length + ", rate=" + rate);
        }
    }

    long ticks() {
        return rate * length.toNanos() / 1_000_000_000L;
    }

    /**
     * What the 99th percentile from the intended time cannot be below, in nanoseconds: stop - length/100.
     *
     * <p>Of the ticks due while the engine stands those that wait longer than w are due in the first stop - w of it: a share
     * (stop - w)/length of all, which is 1 % at that w. Catching up afterwards adds to it.
     */
    public double leastP99() {
        return stop.toNanos() - RANK * length.toNanos();
    }
}
