package io.espalier.risk.pipeline;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * Tick-to-Greeks latency in nanoseconds, from the intended time of a tick and from its publication to the ring.
 *
 * <p>One thread records, wait-free and without allocation; any thread takes intervals. Range 1 ns to an hour with three
 * significant digits; what lies outside counts as the nearest end.
 */
public final class TickLatency {
    private static final long HIGHEST = 3_600_000_000_000L;
    private static final int DIGITS = 3;

    private final SingleWriterRecorder fromIntended = new SingleWriterRecorder(1, HIGHEST, DIGITS);
    private final SingleWriterRecorder fromPublished = new SingleWriterRecorder(1, HIGHEST, DIGITS);

    /** An empty histogram of the range and precision used here. */
    public static Histogram newHistogram() {
        return new Histogram(1, HIGHEST, DIGITS);
    }

    /** Records one tick; times are {@code System.nanoTime()} values. */
    public void record(long intendedNanos, long publishedNanos, long doneNanos) {
        fromIntended.recordValue(clamp(doneNanos - intendedNanos));
        fromPublished.recordValue(clamp(doneNanos - publishedNanos));
    }

    private static long clamp(long nanos) {
        return Math.max(1, Math.min(HIGHEST, nanos));
    }

    /** Moves what was recorded since the last call into the caller's histograms, replacing what they held. */
    public void takeInterval(Histogram intended, Histogram published) {
        fromIntended.getIntervalHistogramInto(intended);
        fromPublished.getIntervalHistogramInto(published);
    }
}
