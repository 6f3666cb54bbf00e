package io.espalier.risk.pipeline;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.Sequence;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.TickOutcome;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** All stages on the ring's one consumer; settles each tick and says how far it has come. */
final class FusedHandlers implements EventHandler<TickEvent> {
    private final TickHandler[] handlers;
    private final LiveBook book;
    private final TickLatency latency;
    private final FailureLog failures = new FailureLog();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Sequence processed = new Sequence();

    FusedHandlers(List<TickHandler> handlers, LiveBook book, TickLatency latency) {
        this.handlers = handlers.toArray(TickHandler[]::new);
        this.book = book;
        this.latency = latency;
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onEvent(TickEvent tick, long sequence, boolean endOfBatch) {
        try {
            handle(tick);
            if (tick.outcome == TickOutcome.APPLIED) {
                latency.record(tick.intendedNanos, tick.publishedNanos, System.nanoTime());
            }
        } finally {
            processed.set(sequence);
        }
    }

    private void handle(TickEvent tick) {
        try {
            for (int h = 0; h < handlers.length && tick.outcome == null; h++) {
                handlers[h].onTick(tick);
            }
        } catch (Throwable failure) {
            // Errors too: a dead consumer would leave the producer before a full ring for ever.
            tick.outcome = TickOutcome.FAILED;
            failures.report(failure, tick);
        }
        if (tick.outcome != TickOutcome.APPLIED) {
            book.miss(tick.outcome, tick.underlying);
        }
    }

    /** Waits until the consumer runs: its start-up is not the first tick's latency, and nobody may halt it before. */
    void awaitStart() {
        boolean interrupted = false;
        while (started.getCount() > 0) {
            try {
                started.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The ring's sequence of the last settled tick; -1 before the first. */
    long processed() {
        return processed.get();
    }
}
