package io.espalier.adapters.cli.live;

import java.time.Duration;
import java.util.Optional;

/**
 * How long and how fast a session runs.
 *
 * @param ticksPerSecond the feed's pace, kept whatever the pipeline does
 * @param length when the feed ends; empty: when the process is asked to stop
 * @param interval how often the observer is told
 * @param speed how many times as fast as the feed's clock rows are due; infinite for no waiting at all
 */
public record SessionPlan(long ticksPerSecond, Optional<Duration> length, Duration interval, double speed) {
    private static final long SECONDS_PER_HOUR = 3_600L;
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** @throws IllegalArgumentException if the pace is not within 1 and 10 million, or a time not positive or too long */
    public SessionPlan {
        if (ticksPerSecond < 1 || ticksPerSecond > 10_000_000) {
            throw new IllegalArgumentException(
                    "a feed's pace must be within 1 and 10000000 ticks a second: rate=" + ticksPerSecond);
        }
        if (length.isPresent()
                && (length.get().isNegative()
                        || length.get().isZero()
                        || length.get().compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("a session must last, a century at most: length=" + length.get());
        }
        if (!(speed > 0.0)) {
            throw new IllegalArgumentException("a feed must be played at a positive speed: speed=" + speed);
        }
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("an interval must be positive: interval=" + interval);
        }
    }

    /** A plan at the speed of the feed's clock. */
    public SessionPlan(long ticksPerSecond, Optional<Duration> length, Duration interval) {
        this(ticksPerSecond, length, interval, 1.0);
    }

    /** When tick {@code i} is due, in nanoseconds after the start. */
    long dueNanos(long i) {
        // Whole seconds apart, so that the product stays exact for as long as a session can last.
        return i / ticksPerSecond * NANOS_PER_SECOND + i % ticksPerSecond * NANOS_PER_SECOND / ticksPerSecond;
    }

    /** Ticks that make a simulated trading day: those of the session, or of an hour where it has no end. */
    public long ticksPerDay() {
        return length.isPresent() ? ticks() : ticksPerSecond * SECONDS_PER_HOUR;
    }

    /** Ticks in all. */
    long ticks() {
        return length.map(time ->
                        Math.max(1L, time.toSeconds() * ticksPerSecond + time.toMillisPart() * ticksPerSecond / 1000L))
                .orElse(Long.MAX_VALUE);
    }
}
