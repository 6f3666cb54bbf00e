package io.espalier.risk.pipeline;

import com.lmax.disruptor.RingBuffer;
import io.espalier.risk.tick.MarketState;

/** The door: judges every row and has it journalled; what comes after may let it have effects. */
final class IntakeStage implements Stage {
    private final MarketState market;
    private final TickJournal journal;
    private final StageTimes times;

    IntakeStage(MarketState market, TickJournal journal, StageTimes times) {
        this.market = market;
        this.journal = journal;
        this.times = times;
    }

    @Override
    public void settle(RingBuffer<TickEvent> ring, long from, long to) {
        final long begun = times.now();
        times.record(StageTimes.Station.WAITING, ring.get(from).publishedNanos, begun);
        try {
            for (long slot = from; slot <= to; slot++) {
                take(ring.get(slot));
            }
            journal.commit();
            final long ended = times.record(StageTimes.Station.INTAKE, begun, times.now());
            for (long slot = from; times.isWanted() && slot <= to; slot++) {
                ring.get(slot).judgedNanos = ended;
            }
        } catch (RuntimeException failure) {
            forget(ring, from, to);
            throw new PipelineFailedException(
                    "the journal must keep every row before it has an effect: " + failure.getMessage(), failure);
        }
    }

    private void take(TickEvent tick) {
        if (tick.isClock()) {
            return;
        }
        final int closes = market.closes().count();
        tick.outcome = market.take(tick.kind, tick.underlying, tick.seq, tick.feedNanos, tick.price);
        tick.endsDay = market.closes().count() > closes;
        journal.append(
                market.rows() - 1,
                tick.seq,
                tick.feedNanos,
                (byte) tick.kind.ordinal(),
                tick.underlying,
                tick.price,
                (byte) tick.outcome.ordinal());
    }

    /** A row that the journal has not kept is not judged: nobody downstream may act on it. */
    private static void forget(RingBuffer<TickEvent> ring, long from, long to) {
        for (long slot = from; slot <= to; slot++) {
            ring.get(slot).outcome = null;
        }
    }
}
