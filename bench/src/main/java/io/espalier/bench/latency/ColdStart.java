package io.espalier.bench.latency;

import io.espalier.risk.pipeline.TickLatency;
import org.HdrHistogram.Histogram;

/**
 * What the first pipeline of a process takes, before anything is warm.
 *
 * @param openNanos to open it
 * @param firstTickNanos from the first tick's offer until it is published
 * @param firstTicks nanoseconds since each of the next {@value #TICKS} ticks was due
 */
public record ColdStart(long openNanos, long firstTickNanos, Histogram firstTicks) {
    static final int TICKS = 1000;

    static ColdStart measure(Subject subject, long rate) {
        long start = System.nanoTime();
        TickChannel channel = subject.open();
        long opened = System.nanoTime();
        channel.publish(0, opened);
        channel.awaitDrained();
        long published = System.nanoTime();
        Histogram intended = TickLatency.newHistogram();
        channel.latency().takeInterval(intended, TickLatency.newHistogram());
        OpenLoop.run(channel, rate, 1, TICKS);
        channel.awaitDrained();
        channel.latency().takeInterval(intended, TickLatency.newHistogram());
        channel.close();
        return new ColdStart(opened - start, published - opened, intended);
    }
}
