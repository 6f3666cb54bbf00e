package io.espalier.risk.pipeline;

import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A running pipeline: rows in by {@link #publisher()}, consistent sets of risk out by {@link #read}.
 *
 * <p>Accounting, once drained: ticks offered = applied + conflated + late_or_dup + rejected + quarantined + halted_ignored +
 * unknown + dropped. Consumers are daemon threads; in steady state they allocate nothing as long as the book's pricers do not.
 * Made by {@link PipelineBuilder}.
 */
public final class TickPipeline implements AutoCloseable {
    private static final Logger LOG = System.getLogger(TickPipeline.class.getName());

    /** A consumer that was drained ends at once; one that hangs is not waited for longer than that. */
    private static final long LEAST_JOIN_MILLIS = 100;

    private final LiveBook book;
    private final PipelineOptions options;
    private final TickLatency latency = new TickLatency();
    private final StageTimes stageTimes;
    private final BookListener listeners;
    private final PipelineHealth health = new PipelineHealth();
    private final Disruptor<TickEvent> disruptor;
    /** The ring's slot up to which everything is in a published set. */
    private final Sequence settled = new Sequence();

    private final List<BatchHandler> handlers;
    private final TickPublisher publisher;
    private final List<Thread> consumers = new ArrayList<>();

    TickPipeline(PipelineBuilder parts) {
        options = parts.options();
        book = parts.book();
        disruptor = new Disruptor<>(
                TickEvent::new,
                options.ringSize(),
                this::newConsumer,
                ProducerType.SINGLE,
                options.waiting().newStrategy());
        stageTimes = new StageTimes(options.timingStages());
        listeners = parts.listeners();
        Stage intake = new IntakeStage(parts.market(), parts.journal(), stageTimes);
        Stage valuing = new BookStage(
                book,
                options.input() == InputPolicy.CONFLATE,
                latency,
                stageTimes,
                new FailureGuard(options.mostFailures()),
                listeners,
                settled);
        handlers = options.layout() == StageLayout.FUSED
                ? List.of(handler(settled, intake, valuing))
                : List.of(handler(new Sequence(), intake), handler(settled, valuing));
        disruptor.handleEventsWith(handlers.get(0));
        for (int h = 1; h < handlers.size(); h++) {
            disruptor.after(handlers.get(h - 1)).handleEventsWith(handlers.get(h));
        }
        publisher = new TickPublisher(disruptor.getRingBuffer(), options, health);
    }

    private BatchHandler handler(Sequence progress, Stage... stages) {
        return new BatchHandler(disruptor.getRingBuffer(), List.of(stages), progress, health);
    }

    /**
     * Values the book at its opening prices on this thread, then starts; the consumers run when this returns.
     *
     * @throws RuntimeException whatever a pricer throws at the opening prices
     */
    public static TickPipeline start(RiskBook book, PipelineOptions options) {
        return new PipelineBuilder(book).with(options).start();
    }

    TickPipeline started() {
        // The opening set too is one that listeners hear of.
        listeners.published(book);
        listeners.batchEnded(book);
        disruptor.start();
        handlers.forEach(BatchHandler::awaitStart);
        LOG.log(
                Level.INFO,
                "tick pipeline runs: positions={0}, underlyings={1}, ring={2}, stages={3}, wait={4}, input={5}, cores={6}",
                book.book().positions().size(),
                book.book().size(),
                options.ringSize(),
                options.layout(),
                options.waiting(),
                options.input(),
                Runtime.getRuntime().availableProcessors());
        return this;
    }

    private Thread newConsumer(Runnable work) {
        Thread consumer = new Thread(work, "espalier-ticks-" + consumers.size());
        consumer.setDaemon(true);
        consumers.add(consumer);
        return consumer;
    }

    /** The door for one feeding thread. */
    public TickPublisher publisher() {
        return publisher;
    }

    /** Copies one consistent set; any thread, at any time, also after {@link #close()}. */
    public void read(RiskSnapshot out) {
        book.read(out);
    }

    /** A new copy of the present set. */
    public RiskSnapshot snapshot() {
        RiskSnapshot out = new RiskSnapshot(book.book());
        book.read(out);
        return out;
    }

    /** What the applied ticks took. */
    public TickLatency latency() {
        return latency;
    }

    /** Where the time of the stages went, where {@link PipelineOptions#timingStages()} asks for it. */
    public StageTimes stageTimes() {
        return stageTimes;
    }

    /** Why the pipeline takes no further rows; empty as long as it does. */
    public Optional<PipelineFailedException> failure() {
        return Optional.ofNullable(health.reason());
    }

    /** Rows and clock readings in the ring that are not settled yet. */
    public long pending() {
        return publisher.accepted() - 1 - settled.get();
    }

    /** Waits until all that was accepted is settled; whether that came within {@code deadline}, and before any failure. */
    public boolean awaitDrained(Duration deadline) {
        long start = System.nanoTime();
        while (pending() > 0) {
            if (health.hasFailed() || System.nanoTime() - start > deadline.toNanos()) {
                return false;
            }
            Thread.yield();
        }
        return true;
    }

    /** {@link #close(Duration)} with the patience of the options. */
    @Override
    public void close() {
        close(options.patience());
    }

    /**
     * Stops intake, settles what is in the ring, stops the consumers. May be called again.
     *
     * @return how much of what was accepted was NOT settled: 0 unless the pipeline failed or a pricer hangs for longer than
     *     the deadline
     */
    public long close(Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        publisher.stop();
        awaitDrained(deadline);
        disruptor.halt();
        // Whoever closes us closes what the consumers write to next: not while they may still write.
        consumers.forEach(consumer -> join(consumer, end - System.nanoTime()));
        long left = pending();
        if (left > 0) {
            LOG.log(Level.ERROR, "closed before all ticks were settled: left={0}, deadline={1}", left, deadline);
        }
        return left;
    }

    private static void join(Thread consumer, long nanos) {
        try {
            consumer.join(Math.max(LEAST_JOIN_MILLIS, nanos / 1_000_000L));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
