package io.espalier.risk.pipeline;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.tick.TickKind;
import io.espalier.risk.tick.TickOutcome;

/** Moves, values and publishes the book: after every row, or once for all rows that wait together. */
final class BookStage implements Stage {
    private final LiveBook book;
    private final boolean conflating;
    private final WaitingPrices waiting;
    private final TickLatency latency;
    private final StageTimes times;
    private final FailureGuard guard;
    private final BookListener listeners;
    private final Sequence settled;
    private boolean clockRead;
    private boolean dirty;
    private long seq;
    private long feedNanos;

    /** @param settled told of every slot whose row is in a published set */
    BookStage(
            LiveBook book,
            boolean conflating,
            TickLatency latency,
            StageTimes times,
            FailureGuard guard,
            BookListener listeners,
            Sequence settled) {
        this.book = book;
        this.conflating = conflating;
        this.latency = latency;
        this.times = times;
        this.guard = guard;
        this.listeners = listeners;
        this.settled = settled;
        waiting = new WaitingPrices(book.book().size());
        seq = book.published().lastSeq();
        feedNanos = book.published().feedNanos();
    }

    @Override
    public void settle(RingBuffer<TickEvent> ring, long from, long to) {
        times.record(StageTimes.Station.HANDOVER, ring.get(from).judgedNanos, times.now());
        dirty = listeners.before(book);
        long first = from;
        for (long slot = from; slot <= to; slot++) {
            take(ring.get(slot));
            if (!conflating || slot == to) {
                if (finish()) {
                    record(ring, first, slot);
                }
                if (slot == to) {
                    listeners.batchEnded(book);
                }
                settled.set(slot);
                first = slot + 1;
            }
        }
    }

    /** Each price is timed to the set that covers it, a conflated one too. */
    private void record(RingBuffer<TickEvent> ring, long from, long to) {
        final long done = System.nanoTime();
        for (long slot = from; slot <= to; slot++) {
            final TickEvent tick = ring.get(slot);
            if (tick.outcome == TickOutcome.APPLIED) {
                latency.record(tick.intendedNanos, tick.publishedNanos, done);
            }
        }
    }

    private void take(TickEvent tick) {
        if (tick.isClock()) {
            feedNanos = tick.feedNanos;
            clockRead = true;
            dirty = true;
        } else if (tick.outcome != null) {
            seq = tick.seq;
            feedNanos = tick.feedNanos;
            dirty = true;
            take(tick, tick.outcome);
        }
    }

    private void take(TickEvent tick, TickOutcome outcome) {
        if (tick.endsDay) {
            // The day's last prices, of those that wait too: they make its return.
            moveWaiting();
            book.closeDay();
        }
        if (outcome == TickOutcome.STATUS) {
            book.setHalted(tick.underlying, tick.kind == TickKind.HALT);
        }
        if (outcome == TickOutcome.APPLIED && waiting.put(tick.underlying, tick.price, tick.feedNanos)) {
            book.count(TickOutcome.CONFLATED);
        } else {
            book.count(outcome);
        }
    }

    private void moveWaiting() {
        for (int k = 0; k < waiting.size(); k++) {
            final int u = waiting.underlying(k);
            book.move(u, waiting.price(u), waiting.feedNanos(u));
        }
        waiting.clear();
    }

    /** Publishes what there is to publish; whether prices are in it. */
    private boolean finish() {
        if (!dirty) {
            return false;
        }
        final long begun = times.now();
        final boolean priced = waiting.size() > 0;
        moveWaiting();
        guard.judge(clockRead ? book.revalueAll(feedNanos) : book.revalue(feedNanos), book);
        clockRead = false;
        dirty = false;
        final long valued = times.record(StageTimes.Station.PRICING, begun, times.now());
        book.publish(seq, feedNanos);
        listeners.published(book);
        times.record(StageTimes.Station.PUBLICATION, valued, times.now());
        return priced;
    }
}
