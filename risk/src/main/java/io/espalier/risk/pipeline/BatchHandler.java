package io.espalier.risk.pipeline;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs stages on one consuming thread, batch by batch, and says how far they have come. */
final class BatchHandler implements EventHandler<TickEvent> {
    /** Rows that wait together beyond this are taken in parts, so that the first of them need not wait for the last. */
    private static final long LONGEST_BATCH = 256;

    private final RingBuffer<TickEvent> ring;
    private final Stage[] stages;
    private final PipelineHealth health;
    private final CountDownLatch started = new CountDownLatch(1);
    private final Sequence settled;

    /** @param settled how far the last stage has come */
    BatchHandler(RingBuffer<TickEvent> ring, List<Stage> stages, Sequence settled, PipelineHealth health) {
        this.ring = ring;
        this.stages = stages.toArray(Stage[]::new);
        this.settled = settled;
        this.health = health;
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onEvent(TickEvent tick, long sequence, boolean endOfBatch) {
        if (!health.hasFailed() && (endOfBatch || sequence - settled.get() >= LONGEST_BATCH)) {
            settle(sequence);
        }
    }

    private void settle(long to) {
        try {
            long from = settled.get() + 1;
            for (Stage stage : stages) {
                stage.settle(ring, from, to);
            }
            settled.set(to);
        } catch (Throwable failure) {
            // Whatever it was: a consumer that dies silently would leave its producer before a full ring for ever.
            health.fail(failure);
        }
    }

    /** Waits until the consumer runs: its start-up is not the first row's latency, and nobody may halt it before. */
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
}
