package io.espalier.bench.latency;

import io.espalier.risk.pipeline.WaitPolicy;
import java.time.Duration;

/**
 * How a run goes.
 *
 * @param rate ticks a second
 * @param perSubject how long each subject is measured in all
 * @param window how long a subject is measured before the next has its turn
 * @param warmUpTicks ticks at full speed through each subject, thrice, before anything is measured; with 0 all is measured cold
 * @param floodTicks ticks at full speed in each window where throughput is measured
 * @param waiting how consumers wait
 */
public record LatencyPlan(
        long rate, Duration perSubject, Duration window, long warmUpTicks, long floodTicks, WaitPolicy waiting) {
    /** What each window offers, unmeasured, before it measures: a twentieth of it. */
    private static final int SETTLING_PART = 20;

    /** @throws IllegalArgumentException if a number is out of range or a window holds no tick */
    public LatencyPlan {
        if (rate < 1 || rate > 10_000_000) {
            throw new IllegalArgumentException("a rate must be within 1 and 10000000 ticks a second: rate=" + rate);
        }
        if (window.isNegative() || window.isZero() || perSubject.compareTo(window) < 0) {
            throw new IllegalArgumentException("a subject must be measured for one window at least: perSubject="
                    + perSubject + ", window=" + window);
        }
        if (rate * window.toNanos() / 1_000_000_000L < 2) {
            throw new IllegalArgumentException(
                    "a window must hold two ticks at least: rate=" + rate + ", window=" + window);
        }
        if (floodTicks < 1 || warmUpTicks < 0) {
            throw new IllegalArgumentException("a flood must have a tick, a warm-up not fewer than none: floodTicks="
                    + floodTicks + ", warmUpTicks=" + warmUpTicks);
        }
    }

    /** Windows per subject. */
    int windows() {
        return (int) (perSubject.toNanos() / window.toNanos());
    }

    /** Ticks a second offered to a subject. */
    public long rate(SubjectKind kind) {
        return Math.max(1, (long) (rate * kind.pace()));
    }

    /** Measured ticks per window. */
    long measured(SubjectKind kind) {
        return Math.max(1, rate(kind) * window.toNanos() / 1_000_000_000L);
    }

    /** Ticks offered before them. */
    long settling(SubjectKind kind) {
        return Math.max(1, measured(kind) / SETTLING_PART);
    }

    /** Ticks of the warm-up. */
    long warmUp(SubjectKind kind) {
        return (long) (warmUpTicks * kind.pace());
    }
}
