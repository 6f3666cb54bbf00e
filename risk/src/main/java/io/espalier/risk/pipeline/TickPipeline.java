package io.espalier.risk.pipeline;

import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * A running pipeline: ticks in by {@link #publisher()}, consistent sets of risk out by {@link #read}.
 *
 * <p>Accounting: accepted = applied + rejected + late_or_dup + unknown + failed once drained, and offered = accepted +
 * dropped. The consumer is one daemon thread; in steady state it allocates nothing as long as the book's pricers do not.
 */
public final class TickPipeline implements AutoCloseable {
    private static final Logger LOG = System.getLogger(TickPipeline.class.getName());

    private final LiveBook book;
    private final PipelineOptions options;
    private final TickLatency latency = new TickLatency();
    private final Disruptor<TickEvent> disruptor;
    private final FusedHandlers handlers;
    private final TickPublisher publisher;
    private volatile Thread consumer;

    private TickPipeline(RiskBook definition, PipelineOptions options) {
        this.options = options;
        book = new LiveBook(definition);
        handlers = new FusedHandlers(
                List.of(new SanityHandler(definition), new PricingHandler(book), new BookHandler(book)), book, latency);
        disruptor = new Disruptor<>(
                TickEvent::new,
                options.ringSize(),
                this::newConsumer,
                ProducerType.SINGLE,
                options.waiting().newStrategy());
        disruptor.setDefaultExceptionHandler(new EscapedFailures());
        disruptor.handleEventsWith(handlers);
        publisher = new TickPublisher(disruptor.getRingBuffer(), options);
    }

    /**
     * Values the book at its opening prices on this thread, then starts; the consumer runs when this returns.
     *
     * @throws RuntimeException whatever a pricer throws at the opening prices
     */
    public static TickPipeline start(RiskBook book, PipelineOptions options) {
        TickPipeline pipeline = new TickPipeline(book, options);
        pipeline.disruptor.start();
        pipeline.handlers.awaitStart();
        LOG.log(
                Level.INFO,
                "tick pipeline runs: positions={0}, underlyings={1}, ring={2}, wait={3}, full ring={4}, cores={5}",
                book.positions().size(),
                book.size(),
                options.ringSize(),
                options.waiting(),
                options.fullRing(),
                Runtime.getRuntime().availableProcessors());
        return pipeline;
    }

    private Thread newConsumer(Runnable work) {
        consumer = new Thread(work, "espalier-ticks");
        consumer.setDaemon(true);
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

    /** Ticks in the ring that are not settled yet. */
    public long pending() {
        return publisher.accepted() - 1 - handlers.processed();
    }

    /** Waits until every accepted tick is settled; whether that came within {@code deadline}. */
    public boolean awaitDrained(Duration deadline) {
        long start = System.nanoTime();
        while (pending() > 0) {
            if (System.nanoTime() - start > deadline.toNanos()) {
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
     * Stops intake, settles what is in the ring, stops the consumer. May be called again.
     *
     * @return the number of accepted ticks that were NOT settled by the deadline: 0 unless a pricer hangs
     */
    public long close(Duration deadline) {
        publisher.stop();
        boolean drained = awaitDrained(deadline);
        disruptor.halt();
        if (drained) {
            joinConsumer();
        }
        long left = pending();
        if (left > 0) {
            LOG.log(Level.ERROR, "closed before all ticks were settled: left={0}, deadline={1}", left, deadline);
        }
        return left;
    }

    private void joinConsumer() {
        try {
            consumer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
