package io.espalier.risk.pipeline;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import io.espalier.risk.tick.TickKind;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where a feed offers its rows. Belongs to one thread at a time; allocates nothing.
 *
 * <p>Everything offered is counted: what does not fit is dropped or refused as {@link InputPolicy} says (halts and resumptions are
 * never dropped), and the rest is settled by the pipeline.
 */
public final class TickPublisher {
    private static final long FULL = -1;
    private static final int SPINS_BEFORE_YIELD = 200;

    private final RingBuffer<TickEvent> ring;
    private final PipelineOptions options;
    private final PipelineHealth health;
    private final long patienceNanos;
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicBoolean publishing = new AtomicBoolean();
    private volatile boolean closed;

    TickPublisher(RingBuffer<TickEvent> ring, PipelineOptions options, PipelineHealth health) {
        this.ring = ring;
        this.options = options;
        this.health = health;
        patienceNanos = options.patience().toNanos();
    }

    /**
     * Offers one row.
     *
     * @param underlying the book's index of the underlying; any other number is counted as unknown
     * @param price of a tick; means nothing for the other kinds
     * @param seq the feed's sequence number, rising per underlying
     * @param feedNanos the feed's own clock
     * @param intendedNanos when the row was due, as {@code System.nanoTime()}; a live feed gives its arrival
     * @return whether the row is in the ring; {@code false} only under {@link InputPolicy#DROP}
     * @throws PipelineFailedException if the pipeline has failed
     * @throws IllegalStateException if the pipeline is closed, or the ring stayed full for longer than the patience (the row
     *     is then counted as dropped)
     */
    public boolean publish(TickKind kind, int underlying, double price, long seq, long feedNanos, long intendedNanos) {
        // A full fence on purpose: either close() sees this flag, or we see that it has begun.
        publishing.set(true);
        try {
            requireOpen(underlying, seq);
            // A halt that got lost would let later prices in: it waits for room under every policy.
            long slot = claim(kind != TickKind.TICK, true);
            if (slot == FULL) {
                return false;
            }
            TickEvent event = ring.get(slot);
            event.kind = kind;
            event.underlying = underlying;
            event.price = price;
            event.seq = seq;
            event.feedNanos = feedNanos;
            event.intendedNanos = intendedNanos;
            event.publishedNanos = System.nanoTime();
            event.outcome = null;
            ring.publish(slot);
            return true;
        } finally {
            publishing.lazySet(false);
        }
    }

    /** Offers a tick: {@link #publish} of {@link TickKind#TICK}. */
    public boolean tick(int underlying, double price, long seq, long feedNanos, long intendedNanos) {
        return publish(TickKind.TICK, underlying, price, seq, feedNanos, intendedNanos);
    }

    /**
     * Tells the feed's clock where no row does: the whole book is valued at that time. Not a row: neither counted nor
     * journalled; it waits for room under every policy.
     *
     * @throws PipelineFailedException if the pipeline has failed
     * @throws IllegalStateException if the pipeline is closed, or the ring stayed full for longer than the patience
     */
    public void clock(long feedNanos) {
        publishing.set(true);
        try {
            requireOpen(-1, -1);
            long slot = claim(true, false);
            ring.get(slot).fillClock(feedNanos, System.nanoTime());
            ring.publish(slot);
        } finally {
            publishing.lazySet(false);
        }
    }

    private void requireOpen(int underlying, long seq) {
        health.require();
        if (closed) {
            throw new IllegalStateException(
                    "a closed pipeline takes no tick: underlying=" + underlying + ", seq=" + seq);
        }
    }

    /**
     * @param indispensable whether it waits for room under every policy
     * @param row whether it is one that is counted
     */
    private long claim(boolean indispensable, boolean row) {
        long slot = tryClaim();
        if (slot != FULL) {
            return slot;
        }
        boolean patient = indispensable || options.input() != InputPolicy.DROP;
        if (patient) {
            slot = awaitRoom();
        }
        if (slot == FULL) {
            dropped.lazySet(dropped.get() + (row ? 1 : 0));
            health.require();
        }
        if (slot == FULL && patient) {
            throw new IllegalStateException("the ring must drain within the patience: patience=" + options.patience()
                    + ", ringSize=" + options.ringSize() + ", dropped=" + dropped());
        }
        return slot;
    }

    private long awaitRoom() {
        long start = System.nanoTime();
        long slot = FULL;
        for (int spins = 0;
                slot == FULL && !closed && !health.hasFailed() && System.nanoTime() - start < patienceNanos;
                spins++) {
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

    /** Rows that found no room. */
    public long dropped() {
        return dropped.get();
    }

    /** Rows and clock readings that entered the ring. */
    public long accepted() {
        return ring.getCursor() + 1;
    }

    /** Slots of the ring that are free. */
    public long room() {
        return ring.remainingCapacity();
    }
}
