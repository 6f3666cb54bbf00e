package io.espalier.bench.latency;

import io.espalier.risk.pipeline.TickLatency;
import org.HdrHistogram.Histogram;

/** A subject's turn: it settles, is measured, drains, and says what became of its ticks. */
final class Turn {
    private static final long PAUSE_MILLIS = 30;
    private static final double SECONDS_PER_NANO = 1e-9;

    private final SubjectKind kind;
    private final Histogram intended = TickLatency.newHistogram();
    private final Histogram published = TickLatency.newHistogram();
    private Window window;
    private Accounting accounting;

    private Turn(SubjectKind kind) {
        this.kind = kind;
    }

    /** Takes a subject's turn in a run that began at {@code runStart}, a {@code System.nanoTime()}. */
    static Turn take(Subject subject, LatencyPlan plan, long runStart) throws InterruptedException {
        Turn turn = new Turn(subject.kind());
        turn.run(subject.open(), plan, runStart);
        return turn;
    }

    private void run(TickChannel channel, LatencyPlan plan, long runStart) throws InterruptedException {
        long settling = plan.settling(kind);
        long measured = plan.measured(kind);
        Thread.sleep(PAUSE_MILLIS);
        OpenLoop.run(channel, plan.rate(kind), 0, settling);
        channel.awaitDrained();
        channel.swapAt(settling + measured / 2);
        channel.latency().takeInterval(intended, published);
        HotThread.ownBytes();
        CollectorCounts collected = CollectorCounts.now();
        long consumed = channel.consumerBytes();
        long start = System.nanoTime();
        long produced = HotThread.ownBytes();
        OpenLoop.run(channel, plan.rate(kind), settling, measured);
        produced = HotThread.ownBytes() - produced;
        channel.awaitDrained();
        long end = System.nanoTime();
        consumed = channel.consumerBytes() - consumed;
        collected = CollectorCounts.now().since(collected);
        channel.latency().takeInterval(intended, published);
        accounting = channel.close();
        window = new Window(
                kind,
                (start - runStart) * SECONDS_PER_NANO,
                (end - runStart) * SECONDS_PER_NANO,
                intended.getTotalCount(),
                intended.getValueAtPercentile(50.0),
                intended.getValueAtPercentile(99.0),
                intended.getMaxValue(),
                collected.count(),
                collected.millis(),
                channel.swaps(),
                consumed,
                produced);
    }

    Window window() {
        return window;
    }

    Histogram intended() {
        return intended;
    }

    Histogram published() {
        return published;
    }

    Accounting accounting() {
        return accounting;
    }
}
