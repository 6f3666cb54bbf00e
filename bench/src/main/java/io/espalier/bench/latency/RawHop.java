package io.espalier.bench.latency;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import com.lmax.disruptor.util.DaemonThreadFactory;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.TickLatency;
import io.espalier.risk.pipeline.WaitPolicy;
import java.util.Map;

/** The floor: one hop through a bare Disruptor, instrumented exactly as the pipeline is, doing nothing. */
final class RawHop implements TickChannel, EventHandler<RawHop.Slot> {
    private static final int RING_SIZE = PipelineOptions.defaults().ringSize();

    private final TickLatency latency = new TickLatency();
    private final HotThread consumer = new HotThread();
    private final Sequence taken = new Sequence();
    private final Disruptor<Slot> disruptor;
    private final RingBuffer<Slot> ring;

    /** Opens a hop whose consumer waits so. */
    RawHop(WaitPolicy waiting) {
        disruptor = new Disruptor<>(
                Slot::new, RING_SIZE, DaemonThreadFactory.INSTANCE, ProducerType.SINGLE, strategy(waiting));
        disruptor.handleEventsWith(this);
        ring = disruptor.getRingBuffer();
        disruptor.start();
    }

    private static WaitStrategy strategy(WaitPolicy waiting) {
        return switch (waiting) {
            case BUSY_SPIN -> new BusySpinWaitStrategy();
            case YIELDING -> new YieldingWaitStrategy();
            case BLOCKING -> new BlockingWaitStrategy();
        };
    }

    @Override
    public void publish(long i, long dueNanos) {
        while (!ring.hasAvailableCapacity(1)) {
            Thread.onSpinWait();
        }
        long sequence = ring.next();
        Slot slot = ring.get(sequence);
        slot.dueNanos = dueNanos;
        slot.publishedNanos = System.nanoTime();
        ring.publish(sequence);
    }

    @Override
    public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
        consumer.mark();
        latency.record(slot.dueNanos, slot.publishedNanos, System.nanoTime());
        taken.set(sequence);
    }

    @Override
    public void awaitDrained() {
        while (taken.get() < ring.getCursor()) {
            Thread.yield();
        }
    }

    @Override
    public TickLatency latency() {
        return latency;
    }

    @Override
    public long consumerBytes() {
        return consumer.bytes();
    }

    @Override
    public Accounting close() {
        awaitDrained();
        disruptor.halt();
        long offered = ring.getCursor() + 1;
        return new Accounting(offered, Map.of("applied", taken.get() + 1), 0, 0);
    }

    /** What a tick leaves in the ring. */
    static final class Slot {
        private long dueNanos;
        private long publishedNanos;
    }
}
