package io.espalier.bench.latency;

import io.espalier.risk.pipeline.TickLatency;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * What the machine does to threads that only read the clock: the gaps between two readings.
 *
 * <p>As many threads spin as a channel has, so a gap here is one that any program would have met.
 */
public final class HiccupMeter {
    /** A gap that an observer of microseconds would call a hiccup. */
    public static final long TEN_MICROS = 10_000;

    /** A gap of the system's scheduler. */
    public static final long HUNDRED_MICROS = 100_000;

    /** A gap that others caused. */
    public static final long ONE_MILLI = 1_000_000;

    private static final int THREADS = 2;
    private static final long SHORTEST_GAP = 1_000;

    private final Histogram gaps = TickLatency.newHistogram();
    private long spunNanos;

    HiccupMeter() {}

    /** Spins for one window. */
    void measure(Duration window) throws InterruptedException {
        List<Spinner> spinners =
                Stream.generate(() -> new Spinner(window)).limit(THREADS).toList();
        spinners.forEach(Thread::start);
        for (Spinner spinner : spinners) {
            spinner.join();
            gaps.add(spinner.gaps);
            spunNanos += window.toNanos();
        }
    }

    /** Gaps of more than a microsecond, in nanoseconds. */
    public Histogram gaps() {
        return gaps;
    }

    /** Gaps of at least {@code nanos} per second and thread. */
    public double perSecond(long nanos) {
        return gaps.getCountBetweenValues(nanos, gaps.getHighestTrackableValue()) / (spunNanos * 1e-9);
    }

    private static final class Spinner extends Thread {
        private final long length;
        private final Histogram gaps = TickLatency.newHistogram();

        Spinner(Duration window) {
            super("espalier-hiccup");
            length = window.toNanos();
            setDaemon(true);
        }

        @Override
        public void run() {
            long start = System.nanoTime();
            long last = start;
            while (last - start < length) {
                long now = System.nanoTime();
                if (now - last > SHORTEST_GAP) {
                    gaps.recordValue(now - last);
                }
                last = now;
            }
        }
    }
}
