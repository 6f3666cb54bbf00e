package io.espalier.risk.pipeline;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where a feed offers its ticks. Belongs to one thread at a time; allocates nothing.
 *
 * <p>Everything offered is counted: what does not fit is dropped or refused as {@link FullRingPolicy} says, and the
 * rest is settled by the pipeline.
 */
public final class TickPublisher {
    private static final long FULL = -1;
    private static final int SPINS_BEFORE_YIELD = 200;

    private final RingBuffer<TickEvent> ring;
    private final PipelineOptions options;
    private final long patienceNanos;
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicBoolean publishing = new AtomicBoolean();
    private volatile boolean closed;

    TickPublisher(RingBuffer<TickEvent> ring, PipelineOptions options) {
        this.ring = ring;
        this.options = options;
        patienceNanos = options.patience().toNanos();
    }

    /**
     * Offers one tick.
     *
     * @param underlying the book's index of the underlying; any other number is counted as unknown
     * @param seq the feed's sequence number, rising per underlying
     * @param intendedNanos when the tick was due, as {@code System.nanoTime()}; a live feed gives its arrival
     * @return whether the tick is in the ring; {@code false} only under {@link FullRingPolicy#DROP}
     * @throws IllegalStateException if the pipeline is closed, or the ring stayed full for longer than the patience of
     *     {@link FullRingPolicy#BLOCK} (the tick is then counted as dropped)
     */
    public boolean publish(int underlying, double price, long seq, long intendedNanos) {
        // A full fence on purpose: either close() sees this flag, or we see that it has begun.
        publishing.set(true);
        try {
            if (closed) {
                throw new IllegalStateException(
                        "a closed pipeline takes no tick: underlying=" + underlying + ", seq=" + seq);
            }
            long slot = claim();
            if (slot == FULL) {
                return false;
            }
            ring.get(slot).fill(underlying, price, seq, intendedNanos, System.nanoTime());
            ring.publish(slot);
            return true;
        } finally {
            publishing.lazySet(false);
        }
    }

    private long claim() {
        long slot = tryClaim();
        if (slot == FULL && options.fullRing() == FullRingPolicy.BLOCK) {
            slot = awaitRoom();
        }
        if (slot == FULL) {
            dropped.lazySet(dropped.get() + 1);
        }
        if (slot == FULL && options.fullRing() == FullRingPolicy.BLOCK) {
            throw new IllegalStateException("the ring must drain within the patience: patience=" + options.patience()
                    + ", ringSize=" + options.ringSize() + ", dropped=" + dropped());
        }
        return slot;
    }

    private long awaitRoom() {
        long start = System.nanoTime();
        long slot = FULL;
        for (int spins = 0; slot == FULL && System.nanoTime() - start < patienceNanos; spins++) {
            if (spins < SPINS_BEFORE_YIELD) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
            slot = tryClaim();
        }
        return slot;
    }

    private long tryClaim() {
        try {
            return ring.tryNext();
        } catch (InsufficientCapacityException full) {
            return FULL;
        }
    }

    /** Stops intake and waits until nobody is between claiming and publishing: the cursor is final then. */
    void stop() {
        closed = true;
        while (publishing.get()) {
            Thread.yield();
        }
    }

    /** Ticks that found no room. */
    public long dropped() {
        return dropped.get();
    }

    /** Ticks that entered the ring. */
    public long accepted() {
        return ring.getCursor() + 1;
    }
}
